namespace DeepNet.Notebooks.Tests;

public class StoppingTests : SessionTest
{
    private const string Gone = "All variables are gone; the next cell starts in a fresh session.";

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(1); System.Threading.Thread.Sleep(-1);")]
    [InlineData("while (true) try { Console.Write(1); } catch { } finally { }")]
    public async Task A_cell_that_never_ends_is_cancelled_with_its_session_and_the_next_one_starts_afresh(string loop)
    {
        var session = await StartAsync();
        using var source = new CancellationTokenSource();
        session.OutputReceived += _ => source.CancelAfter(20);
        var result = await session.ExecuteAsync("display(\"running\");\n" + loop, "cell 1", source.Token);
        Assert.Equal((CellErrorKind.Cancelled, $"cell 1 was cancelled. {Gone}"), (result.Error!.Kind, result.Error.Message));
        Assert.True(session.HasEnded);
        Assert.Equal("fresh", (await session.RunAsync("Console.Write(\"fresh\");")).Text());
    }

    [Fact]
    public async Task The_time_limit_stops_a_cell_and_does_not_count_the_start()
    {
        var session = await StartAsync(Options with { CellTimeLimit = TimeSpan.FromSeconds(2.5) });
        var error = await session.FailAsync("Console.Write(\"before\"); while (true) { }");
        Assert.Equal((CellErrorKind.TimedOut, $"cell 9 ran longer than the limit of 2.5 s and was stopped. {Gone}"), (error.Kind, error.Message));
        Assert.Equal("fresh", (await session.RunAsync("Console.Write(\"fresh\");")).Text());
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3_000_000; i++) Console.WriteLine(i);")]
    [InlineData("var line = new string('x', 99_999); for (var i = 0; i < 300; i++) Console.WriteLine(line);")]
    [InlineData("var raw = Console.OpenStandardOutput(); var bytes = new byte[1_000_000]; while (true) raw.Write(bytes);")]
    public async Task Output_without_end_is_bounded_and_told(string code)
    {
        var session = await StartAsync();
        var result = await session.ExecuteAsync(code, "cell 1", Token);
        Assert.Equal(CellErrorKind.TooMuchOutput, result.Error!.Kind);
        Assert.Equal($"cell 1 put out more than 10 million characters or 100 thousand pieces and was stopped. {Gone}", result.Error.Message);
        Assert.InRange(result.Text().Length, 0, 10_000_000);
        Assert.Equal("next", (await session.RunAsync("Console.Write(\"next\");")).Text());
    }

    [Fact]
    public async Task A_restart_ends_what_runs_and_begins_anew()
    {
        var session = await StartAsync();
        var begun = new TaskCompletionSource();
        session.OutputReceived += _ => begun.TrySetResult();
        var running = session.ExecuteAsync("var x = 1; Console.Write(x); while (true) { }", "cell 1", Token);
        await begun.Task.WaitAsync(Token);
        await session.RestartAsync(Token);
        Assert.Equal(CellErrorKind.Crashed, (await running).Error!.Kind);
        Assert.Contains("CS0103", (await session.FailAsync("x")).Message);
    }
}
