using System.Diagnostics;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks.Tests;

/// <summary>The engine's process: how it is started, what it is given, and how it ends.</summary>
public class EngineTests : SessionTest
{
    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var missing = Path.Combine(Folder, "none");
        var error = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => CSharpSession.StartAsync(Options with { WorkingDirectory = missing }, Token));
        Assert.Contains(missing, error.Message);
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_named_with_the_fix()
    {
        var error = await Assert.ThrowsAsync<IOException>(() => CSharpSession.StartAsync(Options with { Engine = ["no-such-engine"] }, Token));
        Assert.Contains("no-such-engine", error.Message);
        var session = await StartAsync(Options with { Engine = ["dotnet", "exec", "no-such.dll"] });
        var failure = await session.FailAsync("1");
        Assert.Equal(CellErrorKind.SessionEnded, failure.Kind);
        Assert.Contains("no-such.dll", failure.Message);
        Assert.Contains("dotnet build", failure.Message);
    }

    [Fact]
    public async Task The_environment_is_the_session_s_own_and_nothing_phones_home()
    {
        var session = await StartAsync(Options with { Environment = new Dictionary<string, string?> { ["DEEPNET_TEST"] = "set", ["PATHEXT_TEST"] = null } });
        var result = await session.RunAsync("""
            foreach (var name in new[] { "DEEPNET_TEST", "DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT", "DOTNET_CLI_TELEMETRY_OPTOUT", "POWERSHELL_TELEMETRY_OPTOUT" })
                Console.Write(Environment.GetEnvironmentVariable(name) + " ");
            Console.Write(System.Runtime.GCSettings.IsServerGC);
            """);
        Assert.Equal("set 1 1 1 False", result.Text());
        Assert.Null(Environment.GetEnvironmentVariable("DEEPNET_TEST"));
    }

    [Fact]
    public async Task The_engine_ends_with_its_owner_even_in_an_endless_loop()
    {
        using var owner = Process.Start("sleep", "600")!;
        using var engine = StartEngine();
        await SubmitAsync(engine, "1", EngineSetup.Code(owner.Id), "\"CommandSucceeded\"");
        await SubmitAsync(engine, "2", "Console.Write(\"begun\"); while (true) { }", "begun");
        owner.Kill();
        await owner.WaitForExitAsync(Token);
        await EndsAsync(engine);
    }

    [Fact]
    public async Task The_engine_ends_when_its_owner_ended_while_it_was_starting()
    {
        using var owner = Process.Start("sleep", "600")!;
        owner.Kill();
        await owner.WaitForExitAsync(Token);
        using var engine = StartEngine();
        await engine.StandardInput.WriteLineAsync(Protocol.Command("1", "SubmitCode", new JsonObject { ["code"] = EngineSetup.Code(owner.Id) }));
        await EndsAsync(engine);
    }

    [Fact]
    public async Task Disposing_ends_a_cell_that_runs_and_leaves_no_process()
    {
        var session = await StartAsync();
        var begun = new TaskCompletionSource<string>();
        session.OutputReceived += output => begun.TrySetResult(((StreamOutput)output).Text);
        var running = session.ExecuteAsync("""
            var child = System.Diagnostics.Process.Start("sleep", "600");
            Console.Write($"{Environment.ProcessId} {child.Id}");
            while (true) { }
            """, "cell 1", Token);
        var processes = (await begun.Task.WaitAsync(Token)).Split(' ').Select(int.Parse).ToList();
        await session.DisposeAsync();
        Assert.Equal(CellErrorKind.Crashed, (await running).Error!.Kind);
        // The operating system takes a moment to end what it was told to kill.
        var patience = Stopwatch.StartNew();
        while (processes.Any(IsAlive) && patience.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(20, Token);
        Assert.All(processes, id => Assert.False(IsAlive(id), $"{id} is alive"));
        Assert.True(session.HasEnded);
    }

    [Fact]
    public void The_tool_for_Jupyter_is_the_same_version()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, ".config", "dotnet-tools.json")))!;
        Assert.Equal(InteractiveTool.Version, (string?)manifest["tools"]!["microsoft.dotnet-interactive"]!["version"]);
        Assert.True(File.Exists(InteractiveTool.Command[4]));
    }

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.dll")]
    [InlineData("Microsoft.CodeAnalysis.CSharp.dll")]
    public void The_build_gives_the_compiler_machine_code(string file)
    {
        using var pe = new PEReader(File.OpenRead(Path.Combine(Path.GetDirectoryName(InteractiveTool.Command[4])!, file)));
        Assert.True(pe.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }

    private Process StartEngine()
    {
        var command = InteractiveTool.Command;
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "--working-dir", Folder]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        EngineSetup.Fill(start.Environment, Options);
        var engine = Process.Start(start)!;
        engine.StandardInput.AutoFlush = true;
        return engine;
    }

    private static async Task EndsAsync(Process engine)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await engine.WaitForExitAsync(patience.Token);
    }

    private static async Task SubmitAsync(Process engine, string token, string code, string until)
    {
        await engine.StandardInput.WriteLineAsync(Protocol.Command(token, "SubmitCode", new JsonObject { ["code"] = code }));
        while (await engine.StandardOutput.ReadLineAsync(Token) is { } line && !line.Contains(until, StringComparison.Ordinal))
        {
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
