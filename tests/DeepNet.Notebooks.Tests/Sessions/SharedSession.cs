namespace DeepNet.Notebooks.Tests;

/// <summary>One real session for the tests that neither end it nor need another; starting one takes a second or two.</summary>
public sealed class SharedSession : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CSharpSession? _session;

    public CSharpSession Session => _session!;

    public string Folder => _folder.Path;

    public async ValueTask InitializeAsync() => _session = await CSharpSession.StartAsync(new SessionOptions { WorkingDirectory = Folder });

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        _folder.Dispose();
    }
}
