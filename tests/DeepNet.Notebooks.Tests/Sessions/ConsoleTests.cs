namespace DeepNet.Notebooks.Tests;

[Collection<SharedSessionTests>]
public class ConsoleTests(SharedSession shared)
{
    private readonly CSharpSession _session = shared.Session;

    [Fact]
    public async Task Raw_writes_to_the_standard_streams_are_outputs_and_leave_the_session_whole()
    {
        var result = await _session.RunAsync("""
            var bytes = Encoding.UTF8.GetBytes("{\"kind\":\"done\"} größe\n");
            var raw = Console.OpenStandardOutput();
            raw.Write(bytes); raw.Flush();
            Console.OpenStandardError().Write(Encoding.UTF8.GetBytes("raw error"));
            """);
        Assert.Equal("{\"kind\":\"done\"} größe\n", result.Text());
        Assert.Equal("raw error", result.Text("stderr"));
        Assert.Equal("2", (await _session.RunAsync("Console.Write(1 + 1);")).Text());
    }

    [Fact]
    public async Task A_process_that_a_cell_starts_writes_into_the_cell()
    {
        var result = await _session.RunAsync("""
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { UseShellExecute = false };
            System.Diagnostics.Process.Start(start).WaitForExit();
            """);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Text());
    }

    [Fact]
    public async Task Reading_the_console_finds_its_end() =>
        Assert.Equal("True -1", (await _session.RunAsync("Console.Write($\"{Console.ReadLine() is null} {Console.OpenStandardInput().ReadByte()}\");")).Text());

    [Fact]
    public async Task A_console_that_a_cell_replaces_is_back_in_the_next()
    {
        var result = await _session.RunAsync("Console.SetOut(new System.IO.StringWriter()); Console.Write(\"lost\");", "Console.Write(\"back\");");
        Assert.Equal("back", result.Text());
    }

    [Fact]
    public async Task Many_small_writes_arrive_whole_and_in_order()
    {
        var result = await _session.RunAsync("for (var i = 0; i < 20000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 20000).Select(i => $"{i}\n")), result.Text());
        Assert.Single(result.Outputs);
    }

    [Fact]
    public async Task A_cell_that_prints_for_longer_than_messages_are_gathered_ends()
    {
        var result = await _session.RunAsync("""
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var count = 0;
            for (; clock.ElapsedMilliseconds < 2_000; count++) { Console.WriteLine('x'); if (count % 97 == 0) System.Threading.Thread.Sleep(1); }
            Console.Error.Write(count);
            """);
        Assert.Equal(2 * int.Parse(result.Text("stderr")), result.Text().Length);
    }

    [Fact]
    public async Task Huge_output_is_cut_off_and_says_so()
    {
        var result = await _session.RunAsync("var line = new string('x', 99_999); for (var i = 0; i < 300; i++) Console.WriteLine(line); display(\"lost\");");
        Assert.Equal(10_000_000, result.Text().Length);
        Assert.Contains("cut off", result.Text("stderr"));
        Assert.Equal(2, result.Outputs.Count);
        Assert.Equal("next", (await _session.RunAsync("Console.Write(\"next\");")).Text());
    }
}
