namespace DeepNet.Notebooks.Tests;

[Collection<ToolCells>]
public class ConsoleInTheTool(SharedSession shared) : ConsoleTests(shared);

[Collection<HostCells>]
public class ConsoleInTheHost(HostSession shared) : ConsoleTests(shared);

public abstract class ConsoleTests(SharedSession shared)
{
    private readonly CSharpSession session = shared.Session;

    [Fact]
    public async Task Raw_writes_to_the_standard_streams_are_outputs_and_leave_thesession_whole()
    {
        var result = await session.RunAsync("""
            var bytes = Encoding.UTF8.GetBytes("{\"kind\":\"done\"} größe\n");
            var raw = Console.OpenStandardOutput();
            raw.Write(bytes); raw.Flush();
            """);
        Assert.Equal("{\"kind\":\"done\"} größe\n", result.Text());
        Assert.Equal("2", (await session.RunAsync("Console.Write(1 + 1);")).Text());
    }

    [Fact]
    public async Task A_process_that_a_cell_starts_writes_into_the_cell()
    {
        var result = await session.RunAsync("""
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { UseShellExecute = false };
            System.Diagnostics.Process.Start(start).WaitForExit();
            """);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Text());
    }

    [Fact]
    public async Task Reading_the_console_finds_its_end() =>
        Assert.Equal("True -1", (await session.RunAsync("Console.Write($\"{Console.ReadLine() is null} {Console.In.Read()}\");")).Text());

    [Fact]
    public async Task Many_small_writes_arrive_whole_and_in_order()
    {
        var result = await session.RunAsync("for (var i = 0; i < 20000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 20000).Select(i => $"{i}\n")), result.Text());
        Assert.Single(result.Outputs);
    }

    [Fact]
    public async Task A_cell_that_prints_for_longer_than_messages_are_gathered_ends()
    {
        var result = await session.RunAsync("""
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var count = 0;
            for (; clock.ElapsedMilliseconds < 2_000; count++) { Console.WriteLine('x'); if (count % 97 == 0) System.Threading.Thread.Sleep(1); }
            Console.Error.Write(count);
            """);
        Assert.Equal(2 * int.Parse(result.Text("stderr")), result.Text().Length);
    }

    [Fact]
    public async Task What_comes_after_its_cell_has_ended_belongs_to_no_cell()
    {
        var result = await session.RunAsync(
            "var late = new System.Threading.Timer(_ => Console.WriteLine(\"late\"), null, 100, System.Threading.Timeout.Infinite); Console.WriteLine(\"started\");",
            "await Task.Delay(500); Console.WriteLine(\"second\");");
        Assert.Equal("second\n", result.Text());
    }
}
