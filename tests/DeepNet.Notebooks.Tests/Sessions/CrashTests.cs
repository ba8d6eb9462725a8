namespace DeepNet.Notebooks.Tests;

public class CrashTests : SessionTest
{
    [Theory]
    [InlineData("Console.Write(\"before\"); Environment.Exit(3);", "ProcessExit", "exit code 3")]
    [InlineData("Console.Write(\"before\"); int F(int n) => F(n + 1) + F(n - 1); F(0)", "StackOverflow", "calls itself without end")]
    [InlineData("Console.Write(\"before\"); Environment.FailFast(\"the end\");", "FailFast", "the end")]
    [InlineData("Console.Write(\"before\"); var t = new System.Threading.Thread(() => throw new InvalidOperationException(\"elsewhere\")); t.Start(); t.Join(); System.Threading.Thread.Sleep(-1);", "UnhandledException", "elsewhere")]
    public async Task A_cell_that_ends_its_process_is_told_and_the_next_one_starts_afresh(string code, string type, string message)
    {
        var session = await StartAsync();
        var result = await session.ExecuteAsync(code, "cell 4", Token);
        Assert.Equal((CellErrorKind.Crashed, type), (result.Error!.Kind, result.Error.TypeName));
        Assert.StartsWith("cell 4 ended the session's process", result.Error.Message);
        Assert.Contains(message, result.Error.Message);
        Assert.Equal("before", result.Text());
        Assert.Equal("fresh", (await session.RunAsync("Console.Write(\"fresh\");")).Text());
    }

    [Fact]
    public async Task A_process_that_ends_between_two_cells_is_told_to_the_next_and_only_to_that()
    {
        var session = await StartAsync();
        await session.RunAsync("new System.Threading.Timer(_ => Environment.Exit(7), null, 200, -1);");
        while (!session.HasEnded)
            await Task.Delay(20, Token);
        var error = await session.FailAsync("1");
        Assert.Equal(CellErrorKind.SessionEnded, error.Kind);
        Assert.Contains("exit code 7", error.Message);
        Assert.Equal("fresh", (await session.RunAsync("Console.Write(\"fresh\");")).Text());
    }

    [Fact]
    public async Task Memory_beyond_the_limit_fails_the_cell_and_no_more()
    {
        var session = await StartAsync(Options with { MemoryLimit = 300_000_000 });
        var result = await session.ExecuteAsync("var all = new List<byte[]>(); while (true) all.Add(new byte[10_000_000]);", "cell 1", Token);
        Assert.Contains("OutOfMemory", result.Error!.TypeName);
    }

    [Fact]
    public async Task Sessions_side_by_side_do_not_touch_each_other()
    {
        var sessions = await Task.WhenAll(StartAsync(), StartAsync());
        var first = sessions[0].RunAsync("var x = \"first\";", "Console.Write(x);");
        var second = sessions[1].RunAsync("var x = \"second\";", "Environment.CurrentDirectory = \"/\"; Console.Write(x);");
        Assert.Equal(("first", "second"), ((await first).Text(), (await second).Text()));
        await sessions[0].DisposeAsync();
        Assert.Equal("second", (await sessions[1].RunAsync("Console.Write(x);")).Text());
    }
}
