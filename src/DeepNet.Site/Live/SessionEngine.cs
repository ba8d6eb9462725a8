namespace DeepNet.Site;

/// <summary>Runs a page's cells on the engine that also runs them for <c>deepnet run</c>.</summary>
internal sealed class SessionEngine : ICellEngine
{
    private readonly CSharpSession session;

    private SessionEngine(CSharpSession session) => this.session = session;

    /// <summary>Starts an engine. It returns at once; the process warms up while the reader reads.</summary>
    public static SessionEngine Start(SessionOptions options) => new(CSharpSession.StartAsync(options).GetAwaiter().GetResult());

    public bool HasEnded => session.HasEnded;

    public async Task<CellResult> RunAsync(string code, string cellName, Action<Output> arrived, CancellationToken cancellationToken)
    {
        session.OutputReceived += arrived;
        try
        {
            return await session.ExecuteAsync(code, cellName, cancellationToken);
        }
        finally
        {
            session.OutputReceived -= arrived;
        }
    }

    public Task RestartAsync() => session.RestartAsync();

    public Task<IReadOnlyList<Completion>> CompletionsAsync(string code, int line, int column, CancellationToken cancellationToken) =>
        session.CompletionsAsync(code, line, column, cancellationToken);

    public Task<Hover?> HoverAsync(string code, int line, int column, CancellationToken cancellationToken) =>
        session.HoverAsync(code, line, column, cancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
