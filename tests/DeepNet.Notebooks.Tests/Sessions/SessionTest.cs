namespace DeepNet.Notebooks.Tests;

/// <summary>A test with a folder and real sessions of its own.</summary>
public abstract class SessionTest : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly List<CSharpSession> sessions = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected string Folder => folder.Path;

    protected SessionOptions Options => new() { WorkingDirectory = Folder };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in sessions)
            await session.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string WriteFile(string name, string text) => folder.Write(name, text);

    protected async Task<CSharpSession> StartAsync(SessionOptions? options = null)
    {
        var session = await CSharpSession.StartAsync(options ?? Options, Token);
        sessions.Add(session);
        return session;
    }
}
