namespace DeepNet.Cli.Tests;

/// <summary>The room as its teacher sees it.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly DateTime now = new(2026, 11, 26, 10, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("deepnet class ").FullName;
    private readonly StringWriter output = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Who_is_where_and_the_commonest_mistakes_are_shown_the_longest_stuck_first()
    {
        Write("anna", Note("anna", "Relu", "passed", 20), Note("anna", "Sigmoid", "mistake", 5, "a"), Note("anna", "Sigmoid", "mistake", 4, "a"));
        Write("bob", Note("bob", "Sigmoid", "mistake", 3, "a"));
        Write("cleo", Note("cleo", "Relu", "mistake", 9, "b"), Note("cleo", "Relu", "passed", 8));
        Write("dan", Note("dan", "Relu", "not written", 1));

        var lines = Lines();

        Assert.Equal("4 learners. The commonest mistakes now:", lines[0]);
        Assert.Equal("   2 × Sigmoid: a", lines[1]);
        Assert.DoesNotContain(lines, line => line.Contains("Relu: b", StringComparison.Ordinal));
        Assert.Equal(
            ["anna Sigmoid 2 a 1 4", "bob Sigmoid 1 a 0 3", "dan Relu 1 not written 0 1", "cleo Relu right 1 8"],
            lines.Where(line => line.StartsWith('│')).Skip(1).Select(Words));
    }

    [Fact]
    public void Half_a_line_rubbish_markup_and_colours_do_no_harm_and_the_rest_of_the_line_is_read_later()
    {
        var line = Note("[red]eve[/]\u001b[31m", "Relu", "mistake", 1, "[bold]x");
        var path = Write("eve", "no json", "{}", "[1, 2]", "{\"time\":null}", Note("eve", "Relu", "mistake", 2, "y"), line[..40]);
        var notes = new ClassNotes(folder);

        Assert.Equal("eve", Assert.Single(notes.Read()).Who);
        File.AppendAllText(path, line[40..] + "\n");
        Assert.Equal(2, notes.Read().Count);

        Assert.Contains(Lines(), shown => shown.Contains("[red]eve[/][31m", StringComparison.Ordinal));
        Assert.Contains("   1 × Relu: [bold]x", Lines());
    }

    [Fact]
    public async Task A_check_in_a_notebook_is_seen_and_a_missing_folder_told()
    {
        Environment.SetEnvironmentVariable("DEEPNET_CLASS", folder);
        try
        {
            DeepNet.Exercises.Exercises.Relu.Check(z => (z, z));
        }
        finally
        {
            Environment.SetEnvironmentVariable("DEEPNET_CLASS", null);
        }

        Assert.Equal(0, await WatchCommand.RunAsync(folder, Terminal.Plain(output), TestContext.Current.CancellationToken));
        Assert.Contains("1 × Relu: nothing is cut off: A is Z", output.ToString());
        var error = await Assert.ThrowsAsync<CommandException>(() => WatchCommand.RunAsync(Path.Combine(folder, "none"), Terminal.Plain(output), TestContext.Current.CancellationToken));
        Assert.Contains("DEEPNET_CLASS", error.Message);
    }

    private string Write(string file, params string[] lines)
    {
        var path = Path.Combine(folder, file + ".jsonl");
        File.WriteAllText(path, string.Join('\n', lines) + (lines[^1].EndsWith('}') ? "\n" : ""));
        return path;
    }

    private static string Note(string who, string exercise, string verdict, int minutesAgo, params string[] mistakes) =>
        System.Text.Json.JsonSerializer.Serialize(new { time = now.AddMinutes(-minutesAgo), who, exercise, verdict, mistakes });

    private string[] Lines()
    {
        output.GetStringBuilder().Clear();
        Terminal.Plain(output).Write(RoomTable.Of(new ClassNotes(folder).Read(), now));
        return [.. output.ToString().Split('\n').Select(line => line.TrimEnd())];
    }

    private static string Words(string line) => string.Join(' ', line.Split([' ', '│'], StringSplitOptions.RemoveEmptyEntries));
}
