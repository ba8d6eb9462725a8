namespace DeepNet.Notebooks;

/// <summary>
/// Runs C# cells with the semantics of .NET Interactive in a child process, which a cell may crash, fill or block
/// without harm to this one. One cell runs at a time; later calls wait their turn.
/// </summary>
public sealed class CSharpSession : IAsyncDisposable
{
    private readonly SessionOptions _options;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private KernelProcess _process;
    private SessionPackages _packages = new();
    private int _cellId;

    private CSharpSession(SessionOptions options)
    {
        _options = options;
        _process = new KernelProcess(options);
    }

    /// <summary>An output as it arrives, before the cell ends; raised on a thread of the pool.</summary>
    public event Action<Output>? OutputReceived;

    /// <summary>Whether the process has ended; <see cref="RestartAsync"/> begins anew.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a session. It returns at once, and the process warms up while the caller prepares the first cell.</summary>
    /// <param name="options">Where and within which limits cells run.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="DirectoryNotFoundException">The working folder does not exist.</exception>
    public static Task<CSharpSession> StartAsync(SessionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var absolute = options with { WorkingDirectory = Path.GetFullPath(options.WorkingDirectory) };
        return Task.FromResult(new CSharpSession(absolute));
    }

    /// <summary>Runs a cell. Whatever the cell does is told in the result; nothing is thrown for it.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="cellName">What errors call the cell, such as <c>cell 3</c>.</param>
    /// <param name="cancellationToken">Stops the cell; the result's status is then <see cref="CellStatus.Cancelled"/>.</param>
    public async Task<CellResult> ExecuteAsync(string code, string cellName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentException.ThrowIfNullOrEmpty(cellName);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_process.HasExited)
            {
                return new CellResult(CellStatus.Crashed, [], new CellError(
                    CellErrorKind.SessionEnded, "SessionEnded", $"{cellName} was not run: the session has ended and its variables are gone. Restart the session."), TimeSpan.Zero);
            }

            using var run = new CellExecution(_process, ++_cellId, cellName, _options, _packages, output => OutputReceived?.Invoke(output));
            return await run.RunAsync(code, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process and starts a fresh one, without variables. A cell that runs is finished first.</summary>
    /// <param name="cancellationToken">Cancels the wait for a cell that runs.</param>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _process.Dispose();
            _packages = new SessionPackages();
            _process = new KernelProcess(_options);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process, and with it a cell that runs.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            _process.Dispose();
        }
        finally
        {
            _turn.Release();
        }
    }
}
