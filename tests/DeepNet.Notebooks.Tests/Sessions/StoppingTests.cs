namespace DeepNet.Notebooks.Tests;

public class StoppingTests : SessionTest
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("while (true) try { Console.Write(1); } catch { } finally { }")]
    public async Task A_loop_is_cancelled_and_the_state_kept(string loop)
    {
        var session = await StartAsync();
        await session.RunAsync("var x = 1;");
        var result = await CancelAsync(session, "x = 2; display(\"running\");\n" + loop);
        Assert.Equal(CellStatus.Cancelled, result.Status);
        Assert.Contains("kept", result.Error!.Message);
        Assert.Equal("2", (await session.RunAsync("Console.Write(x);")).Text());
    }

    [Fact]
    public async Task A_loop_after_an_await_is_ended_with_the_process_and_a_restart_begins_anew()
    {
        var session = await StartAsync();
        var result = await CancelAsync(session, "await Task.Yield(); await Task.Delay(1); display(\"running\"); while (true) { }");
        Assert.Equal(CellStatus.Cancelled, result.Status);
        Assert.Contains("restart", result.Error!.Message);
        Assert.True(session.HasEnded);
        var next = await session.FailAsync("1", CellStatus.Crashed);
        Assert.Equal(CellErrorKind.SessionEnded, next.Kind);
        await session.RestartAsync(Token);
        Assert.Equal("fresh", (await session.RunAsync("Console.Write(\"fresh\");")).Text());
    }

    [Fact]
    public async Task The_time_limit_stops_a_cell_and_the_state_is_kept()
    {
        var session = await StartAsync(Options with { CellTimeLimit = TimeSpan.FromSeconds(1.5) });
        await session.RunAsync("var x = 1;");
        var error = await session.FailAsync("Console.Write(\"before\"); while (true) { }", CellStatus.TimedOut);
        Assert.Equal("cell 9 ran longer than the limit of 1.5 s and was stopped. The variables of earlier cells are kept.", error.Message);
        Assert.Equal("1", (await session.RunAsync("Console.Write(x);")).Text());
    }

    [Fact]
    public async Task The_time_limit_ends_a_loop_after_an_await()
    {
        var session = await StartAsync(Options with { CellTimeLimit = TimeSpan.FromSeconds(1.5) });
        await session.FailAsync("await Task.Delay(1); while (true) { }", CellStatus.TimedOut);
        Assert.True(session.HasEnded);
    }

    [Fact]
    public async Task A_cell_that_resists_is_ended_with_the_process()
    {
        var session = await StartAsync(Options with { StopGrace = TimeSpan.FromSeconds(0.5) });
        var result = await CancelAsync(session, "display(\"running\"); new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In).ReadByte();");
        Assert.Equal(CellStatus.Cancelled, result.Status);
        Assert.Contains("restart", result.Error!.Message);
        Assert.True(session.HasEnded);
    }

    [Fact]
    public async Task Disposing_ends_a_cell_that_runs()
    {
        var session = await CSharpSession.StartAsync(Options, Token);
        var begun = new TaskCompletionSource();
        session.OutputReceived += _ => begun.TrySetResult();
        var running = session.ExecuteAsync("display(1); while (true) { }", "cell 1", Token);
        await begun.Task.WaitAsync(Token);
        await session.DisposeAsync();
        Assert.Equal(CellStatus.Crashed, (await running).Status);
    }

    /// <summary>Cancels a cell once it has shown something.</summary>
    private static async Task<CellResult> CancelAsync(CSharpSession session, string code)
    {
        using var source = new CancellationTokenSource();
        void Cancel(Output output) => source.CancelAfter(20);
        session.OutputReceived += Cancel;
        var result = await session.ExecuteAsync(code, "cell 1", source.Token);
        session.OutputReceived -= Cancel;
        return result;
    }
}
