namespace DeepNet.Notebooks.Tests;

/// <summary>One real session for the tests that neither end it nor need another; starting one takes a few seconds.</summary>
public class SharedSession : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private CSharpSession? session;

    public CSharpSession Session => session!;

    public string Folder => folder.Path;

    protected virtual IReadOnlyList<string> Engine => InteractiveTool.Command;

    public async ValueTask InitializeAsync() => session = await CSharpSession.StartAsync(new SessionOptions { WorkingDirectory = Folder, Engine = Engine });

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same on another engine, chosen by the command line alone.</summary>
public sealed class HostSession : SharedSession
{
    private static readonly string Program = typeof(HostSession).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>().First(attribute => attribute.Key == "EngineHost").Value!;

    protected override IReadOnlyList<string> Engine => ["dotnet", "exec", Program];
}

/// <summary>The tests that share a session of .NET Interactive's tool, one after another.</summary>
[CollectionDefinition]
public class ToolCells : ICollectionFixture<SharedSession>;

/// <summary>The same tests on the small host.</summary>
[CollectionDefinition]
public class HostCells : ICollectionFixture<HostSession>;
