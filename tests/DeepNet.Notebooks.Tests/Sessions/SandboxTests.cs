namespace DeepNet.Notebooks.Tests;

/// <summary>The engine in a sandbox. What hostile cells come to in it, the tests of <c>deepnet grade</c> say.</summary>
public class SandboxTests : SessionTest
{
    public static bool CanSandbox { get; } = Sandbox.FindProblem() is null;

    [Fact(SkipUnless = nameof(CanSandbox), Skip = "bubblewrap may not make a sandbox on this machine")]
    public async Task It_lives_on_when_the_thread_that_started_the_session_has_ended_and_reads_only_what_it_may()
    {
        using var sandbox = new Sandbox();
        var library = Directory.CreateTempSubdirectory("deepnet readable ").FullName;
        await File.WriteAllTextAsync(Path.Combine(library, "a.txt"), "read", Token);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(library, (UnixFileMode)0b111_101_101);
        WriteFile("b.txt", "hidden");
        CSharpSession? session = null;
        var starter = new Thread(() =>
        {
            session = StartAsync(sandbox.Around(Options, library)).GetAwaiter().GetResult();
            session.RunAsync("1").GetAwaiter().GetResult();
        });
        starter.Start();
        starter.Join();

        Assert.Equal("read", (await session!.RunAsync($"Console.Write(System.IO.File.ReadAllText(\"\"\"{library}/a.txt\"\"\"));")).Text());
        Assert.Equal("False", (await session!.RunAsync("Console.Write(System.IO.File.Exists(\"b.txt\"));")).Text());
        Assert.Contains("denied", (await session!.FailAsync($"System.IO.File.WriteAllText(\"\"\"{library}/a.txt\"\"\", \"x\");")).Message);
        Directory.Delete(library, recursive: true);
    }
}
