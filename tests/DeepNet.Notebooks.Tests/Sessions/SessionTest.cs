namespace DeepNet.Notebooks.Tests;

/// <summary>A test with a folder and real sessions of its own.</summary>
public abstract class SessionTest : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CSharpSession> _sessions = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected string Folder => _folder.Path;

    protected SessionOptions Options => new() { WorkingDirectory = Folder, StopGrace = TimeSpan.FromMinutes(2) };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions) await session.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string WriteFile(string name, string text) => _folder.Write(name, text);

    protected async Task<CSharpSession> StartAsync(SessionOptions? options = null)
    {
        var session = await CSharpSession.StartAsync(options ?? Options, Token);
        _sessions.Add(session);
        return session;
    }
}
