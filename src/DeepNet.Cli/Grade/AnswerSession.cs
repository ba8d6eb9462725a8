namespace DeepNet.Cli;

/// <summary>
/// Runs the cells of one submission. A cell that ends the engine costs itself: the engine is started anew, the assignment's
/// own cells run again, and the rest still counts. What ran of the learner's before the last check is not run again: no
/// check needs it, and a thread that it had left behind may have ended the engine.
/// </summary>
/// <param name="session">A fresh session.</param>
/// <param name="timeIsUp">Ends the submission.</param>
internal sealed class AnswerSession(CSharpSession session, CancellationToken timeIsUp) : IAsyncDisposable
{
    private readonly List<Ran> ran = [];
    private bool isFresh;
    private bool isChecked;
    private int part;
    // The part of the first answer that this engine ran, whatever came of it.
    private int? firstPart;

    /// <summary>What is to be told of answers that ended the engine later, in another one's cell.</summary>
    public List<string> LateEnds { get; } = [];

    /// <summary>Runs a cell.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="kind">Whose code it is.</param>
    public async Task<CellResult> RunAsync(string code, string name, CodeKind kind)
    {
        if (kind == CodeKind.Answer && isChecked)
            part++;
        isChecked = kind == CodeKind.Check || (isChecked && kind == CodeKind.Given);
        var result = await TryAsync(code, name);
        if (kind == CodeKind.Answer)
            firstPart ??= part;
        if (MayBeAnothers(result) && (IsEarlier(result) || firstPart < part))
        {
            var first = result;
            NoteTheEnd();
            result = await TryAsync(code, name);
            if (!MayBeAnothers(result))
                LateEnds.Add($"An answer before {name} spoilt the engine for it, and was left out from then on: {first.Error!.Message}");
        }

        if (IsCrash(result) || result.Error?.Kind is CellErrorKind.TimedOut or CellErrorKind.TooMuchOutput)
            NoteTheEnd();
        else if (result.Succeeded && kind != CodeKind.Check)
            ran.Add(new Ran(code, name, kind, part));
        return result;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => session.DisposeAsync();

    private async Task<CellResult> TryAsync(string code, string name)
    {
        try
        {
            if (isFresh)
            {
                if (!session.HasEnded)
                    await session.RestartAsync(timeIsUp);
                foreach (var cell in ran)
                    await session.ExecuteAsync(cell.Code, cell.Name, timeIsUp);
                isFresh = false;
            }

            return await session.ExecuteAsync(code, name, timeIsUp);
        }
        catch (OperationCanceledException)
        {
            return new CellResult([], new CellError(CellErrorKind.Cancelled, "NotRun", $"{name} was not run: the submission had used up its time."), TimeSpan.Zero);
        }
    }

    private void NoteTheEnd()
    {
        isFresh = true;
        firstPart = null;
        ran.RemoveAll(cell => cell.Kind == CodeKind.Answer && cell.Part < part);
    }

    // A thread or a process that an earlier answer left behind may end the engine, or take all of its memory or processes.
    private static bool MayBeAnothers(CellResult result) => IsCrash(result) || result.Error?.Kind is CellErrorKind.Exception;

    private static bool IsCrash(CellResult result) => result.Error?.Kind is CellErrorKind.Crashed or CellErrorKind.SessionEnded;

    private static bool IsEarlier(CellResult result) => result.Error is { Kind: CellErrorKind.SessionEnded, TypeName: "SessionEnded" };

    private sealed record Ran(string Code, string Name, CodeKind Kind, int Part);
}

/// <summary>Whose code a cell holds.</summary>
internal enum CodeKind
{
    /// <summary>The assignment's.</summary>
    Given,

    /// <summary>The learner's.</summary>
    Answer,

    /// <summary>A check's, which gives points.</summary>
    Check,
}
