namespace DeepNet.Kernel.Tests;

/// <summary>A test with a folder and real sessions of its own.</summary>
public abstract class SessionTest : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CSharpSession> _sessions = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected string Folder => _folder.Path;

    protected SessionOptions Options => new() { WorkingDirectory = Folder };

    protected string WriteFile(string name, string text) => _folder.Write(name, text);

    protected async Task<CSharpSession> StartAsync(SessionOptions? options = null)
    {
        var session = await CSharpSession.StartAsync(options ?? Options, Token);
        _sessions.Add(session);
        return session;
    }

    /// <summary>Runs cells that must succeed, and gives the last one's result.</summary>
    protected static async Task<CellResult> RunAsync(CSharpSession session, params string[] cells)
    {
        CellResult? result = null;
        for (var i = 0; i < cells.Length; i++)
        {
            result = await session.ExecuteAsync(cells[i], $"cell {i + 1}", Token);
            Assert.True(result.Succeeded, $"cell {i + 1}: {result.Error}");
        }

        return result!;
    }

    protected static string Text(CellResult result) =>
        string.Concat(result.Outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout").Select(output => output.Text));

    protected static DataOutput Value(CellResult result) => Assert.IsType<DataOutput>(result.Outputs[^1]);

    protected static CellError Failure(CellResult result, CellStatus status = CellStatus.Failed)
    {
        Assert.Equal((status, true), (result.Status, result.Error is not null));
        return result.Error!;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions) await session.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
