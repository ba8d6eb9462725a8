namespace DeepNet.Notebooks;

/// <summary>
/// Runs C# cells in .NET Interactive, in a process of its own, which a cell may crash, fill or block without harm to this
/// one. One cell runs at a time; later calls wait their turn.
/// </summary>
/// <remarks>
/// <para><see cref="StartAsync"/> → <see cref="ExecuteAsync"/> for each cell → <see cref="DisposeAsync"/>; outputs come in the
/// result, and before that, one by one, in <see cref="OutputReceived"/>.</para>
/// <para><see cref="CompletionsAsync"/> and <see cref="HoverAsync"/> serve an editor. All lines and columns count from 1.</para>
/// <para>Nothing can stop a cell but the end of its process, and with it go all variables: after a time limit, a
/// cancellation, a crash or too much output the next cell starts in a fresh session, as after <see cref="RestartAsync"/>.</para>
/// </remarks>
public sealed class CSharpSession : IAsyncDisposable
{
    private static readonly TimeSpan startLimit = TimeSpan.FromMinutes(3);

    private readonly SessionOptions options;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, string> cellNames = [];
    private readonly MachinePaths paths;
    private readonly ErrorReader errors;
    private EngineProcess engine;
    private bool endIsTold;
    private bool isDisposed;
    private int requests;

    private CSharpSession(SessionOptions options)
    {
        this.options = options;
        paths = new MachinePaths(options.WorkingDirectory);
        errors = new ErrorReader(paths, cellNames.GetValueOrDefault);
        engine = new EngineProcess(options);
    }

    /// <summary>
    /// An output as it arrives, before the cell ends; raised on a thread of the pool, in order. A <see cref="DataOutput"/>
    /// with the <see cref="DataOutput.DisplayId"/> of an earlier one takes that one's place.
    /// </summary>
    public event Action<Output>? OutputReceived;

    /// <summary>Whether the process has ended, so that the variables are gone.</summary>
    public bool HasEnded => isDisposed || endIsTold || engine.HasExited;

    /// <summary>Starts a session. It returns at once, and the process warms up while the caller prepares the first cell.</summary>
    /// <param name="options">Where and within which limits cells run.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="DirectoryNotFoundException">The working folder does not exist.</exception>
    /// <exception cref="IOException">The engine's program is not there.</exception>
    public static Task<CSharpSession> StartAsync(SessionOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = Path.GetFullPath(options.WorkingDirectory);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder} to run cells in. Create it, or name the notebook's folder.");
        return Task.FromResult(new CSharpSession(options with { WorkingDirectory = folder }));
    }

    /// <summary>Runs a cell. Whatever the cell does is told in the result; nothing is thrown for it.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="cellName">What errors call the cell, such as <c>cell 3</c>.</param>
    /// <param name="cancellationToken">Stops the cell, and with it the session's process; the result's error is then <see cref="CellErrorKind.Cancelled"/>.</param>
    public async Task<CellResult> ExecuteAsync(string code, string cellName, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var watch = Stopwatch.StartNew();
            if (await PrepareAsync(cellName, cancellationToken).ConfigureAwait(false) is { } problem)
                return new CellResult([], problem, watch.Elapsed);
            return await RunAsync(code, cellName, watch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The ways to go on at a place in a cell's code; none while a cell runs, as the engine does one thing at a time.</summary>
    /// <param name="code">The whole cell, as it stands in the editor.</param>
    /// <param name="line">The cursor's line, from 1.</param>
    /// <param name="column">The cursor's column, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Completion>> CompletionsAsync(string code, int line, int column, CancellationToken cancellationToken = default)
    {
        // Roslyn answers from what it has compiled so far, which in a fresh session may be nothing yet.
        for (var tries = 3; ; tries--)
        {
            var answer = await AskAsync("RequestCompletions", "CompletionsProduced", code, line, column, cancellationToken).ConfigureAwait(false);
            if (answer?["completions"] is JsonArray { Count: > 0 } completions)
                return [.. completions.Select(item => Completion.Read(item!))];
            if (tries == 1 || turn.CurrentCount == 0)
                return [];
            await Task.Delay(150, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What is to be said of the symbol at a place in a cell's code; null when nothing is, and while a cell runs.</summary>
    /// <param name="code">The whole cell, as it stands in the editor.</param>
    /// <param name="line">The place's line, from 1.</param>
    /// <param name="column">The place's column, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Hover?> HoverAsync(string code, int line, int column, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync("RequestHoverText", "HoverTextProduced", code, line, column, cancellationToken).ConfigureAwait(false);
        return answer?["content"] is JsonArray { Count: > 0 } content
            ? new Hover(((string?)content[0]!["value"] ?? "").Replace("\r\n", "\n", StringComparison.Ordinal), TextSpan.Read(answer["linePositionSpan"]))
            : null;
    }

    /// <summary>Ends the process, and with it a cell that runs, and starts a fresh one, without variables.</summary>
    /// <param name="cancellationToken">Cancels the wait for the cell's end.</param>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        engine.Kill();
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            StartAfresh();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the process and all that it has started, and with it a cell that runs.</summary>
    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        engine.Kill();
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            engine.Dispose();
        }
        finally
        {
            turn.Release();
        }
    }

    private void StartAfresh()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        engine.Dispose();
        engine = new EngineProcess(options);
        endIsTold = false;
    }

    /// <summary>Waits for an engine that can run a cell.</summary>
    /// <returns>Why there is none; null when there is.</returns>
    private async Task<CellError?> PrepareAsync(string cellName, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (!endIsTold && engine.HasExited && engine.Ready is { IsCompletedSuccessfully: true, Result: not null })
        {
            await engine.Ended.ConfigureAwait(false);
            endIsTold = true;
            return new CellError(CellErrorKind.SessionEnded, "SessionEnded", $"{cellName} was not run: {engine.Describe("an earlier cell").Message}");
        }

        if (endIsTold)
            StartAfresh();
        try
        {
            if (await engine.Ready.WaitAsync(startLimit, cancellationToken).ConfigureAwait(false) is { } ready)
                return ready.Succeeded ? null : Unusable((string?)ready.Content["message"] ?? "it failed");
            endIsTold = true;
            return Unusable(engine.Describe("it").Message);
        }
        catch (TimeoutException)
        {
            engine.Kill();
            endIsTold = true;
            return Unusable(string.Create(CultureInfo.InvariantCulture, $"it was not ready after {startLimit.TotalSeconds:0} s"));
        }
        catch (OperationCanceledException)
        {
            return new CellError(CellErrorKind.Cancelled, "Cancelled", $"{cellName} was cancelled before it began.");
        }

        CellError Unusable(string why) => new(
            CellErrorKind.SessionEnded, "EngineStart", $"{cellName} was not run: the engine did not start ({paths.RemoveFrom(why)}). Its command line is: {string.Join(' ', options.Engine)}. Run 'dotnet build' in the repository, and see that HOME names a folder that can be written.");
    }

    private async Task<CellResult> RunAsync(string code, string cellName, Stopwatch watch, CancellationToken cancellationToken)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"cell-{++requests}");
        cellNames[token] = cellName;
        var outputs = new OutputCollector();
        var diagnostics = new List<CellDiagnostic>();
        CellError? otherVersion = null;
        var request = new EngineRequest(token, "SubmitCode", new JsonObject { ["code"] = code })
        {
            OnText = text => Add(new StreamOutput(StreamOutput.StandardOutput, text)),
            OnEvent = message =>
            {
                if (EventOutput.Of(message) is { } output)
                    Add(output);
                else if (message.Type == "DiagnosticsProduced" && message.Content["diagnostics"] is JsonArray found)
                    diagnostics.AddRange(found.Select(diagnostic => CellDiagnostic.Read(diagnostic!)));
                else if (message.Type == "PackageAdded" && message.Content["packageReference"] is { } package)
                    otherVersion ??= PackageReferences.OtherVersion(code, (string?)package["packageName"] ?? "", (string?)package["packageVersion"] ?? "");
            },
        };
        try
        {
            var end = await engine.AskAsync(request).WaitAsync(options.CellTimeLimit ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            return end switch
            {
                _ when outputs.IsFull => Lost(CellErrorKind.TooMuchOutput, "TooMuchOutput", $"put out more than {OutputCollector.Limits} and was stopped"),
                null => Result(engine.Describe(cellName)),
                { Succeeded: true } => Result(otherVersion),
                _ => Result(otherVersion ?? Failure((string?)end.Content["message"] ?? "")),
            };
        }
        catch (TimeoutException)
        {
            return Lost(CellErrorKind.TimedOut, "TimeLimit", string.Create(CultureInfo.InvariantCulture, $"ran longer than the limit of {options.CellTimeLimit!.Value.TotalSeconds:0.###} s and was stopped"));
        }
        catch (OperationCanceledException)
        {
            return Lost(CellErrorKind.Cancelled, "Cancelled", "was cancelled");
        }

        void Add(Output output)
        {
            if (outputs.IsFull)
                return;
            outputs.Add(output);
            if (outputs.IsFull)
                engine.Kill();
            else
                OutputReceived?.Invoke(output);
        }

        CellError Failure(string message) => PackageReferences.Failure(code, message, paths) ?? errors.Read(token, message, diagnostics);

        // The engine cannot stop a cell that does not wait, and then runs no other.
        CellResult Lost(CellErrorKind kind, string type, string what)
        {
            engine.Forget();
            engine.Kill();
            return Result(new CellError(kind, type, $"{cellName} {what}. {CrashReport.Gone}"));
        }

        CellResult Result(CellError? error)
        {
            endIsTold = error?.Kind is CellErrorKind.TooMuchOutput or CellErrorKind.TimedOut or CellErrorKind.Cancelled or CellErrorKind.Crashed;
            return new CellResult(outputs.Finish(), error, watch.Elapsed);
        }
    }

    private async Task<JsonObject?> AskAsync(string command, string answer, string code, int line, int column, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        if (!await turn.WaitAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false))
            return null;
        try
        {
            if (HasEnded || await engine.Ready.WaitAsync(cancellationToken).ConfigureAwait(false) is not { Succeeded: true })
                return null;
            JsonObject? found = null;
            var token = string.Create(CultureInfo.InvariantCulture, $"ask-{++requests}");
            var place = new JsonObject { ["line"] = line - 1, ["character"] = column - 1 };
            var request = new EngineRequest(token, command, new JsonObject { ["code"] = code, ["linePosition"] = place })
            {
                OnEvent = message => found = message.Type == answer ? message.Content : found,
            };
            await engine.AskAsync(request).WaitAsync(cancellationToken).ConfigureAwait(false);
            return found;
        }
        finally
        {
            turn.Release();
        }
    }
}
