namespace DeepNet.Cli.Tests;

public sealed class ClassWatchTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    [Fact]
    public async Task The_table_says_who_is_where_and_what_the_room_gets_wrong_now()
    {
        Write("ada", Line("ada", 1, "LinearForward", "mistake", "b is not added"), Line("ada", 2, "LinearForward", "passed"), Line("ada", 3, "Relu", "mistake", "Z < 0 is let through"));
        Write("bob", Line("bob", 1, "LinearForward", "mistake", "b is not added"), Line("bob", 4, "LinearForward", "mistake", "b is not added"));
        Write("eve", Line("eve", 2, "LinearForward", "mistake", "b is not added"), Line("eve", 3, "Relu", "passed"));

        var table = await WatchAsync();

        Assert.Matches(@"bob\s*\|\s*LinearForward\s*\|\s*b is not added\s*\|\s*2\s*\|\s*0\s*\|", Plain(table));
        Assert.Matches(@"ada\s*\|\s*Relu\s*\|\s*Z < 0 is let through\s*\|\s*1\s*\|\s*1\s*\|", Plain(table));
        Assert.Matches(@"eve\s*\|\s*Relu\s*\|\s*passed\s*\|\s*1\s*\|\s*1\s*\|", Plain(table));
        // Ada has mended it since; Eve went on without.
        Assert.Contains("   2 × LinearForward: b is not added", table);
        Assert.Contains("   1 × Relu: Z < 0 is let through", table);
    }

    [Fact]
    public async Task Half_a_line_rubbish_and_names_with_commands_for_the_terminal_do_no_harm()
    {
        Write("a", Line("[red]\\u001b[2J\\u0007", 1, "Relu", "passed"));
        Write("b", "not json", "{\"who\":null}", "[]");
        File.WriteAllText(Path.Combine(Folder, "c.jsonl"), Line("carol", 1, "Relu", "passed") + "\n" + Line("carol", 2, "Sigmoid", "passed")[..30]);

        var table = await WatchAsync();

        Assert.Contains("[red]·[2J·", table);
        Assert.Matches(@"carol\s*\|\s*Relu", Plain(table));
        Assert.Contains("3 lines or files in the folder are not what a check writes.", table);
        Assert.DoesNotContain("Sigmoid", table);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_with_what_to_set()
    {
        var error = await Assert.ThrowsAsync<CommandException>(() => new ClassWatchCommand(Path.Combine(checkout.Root, "none"), checkout.Console).RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains("DEEPNET_CLASS", error.Message);
    }

    public void Dispose() => checkout.Dispose();

    private string Folder => checkout.Layout.Artifacts;

    private static string Line(string who, int minute, string exercise, string verdict, params string[] mistakes) =>
        $$"""{"time":"2026-01-01T09:0{{minute}}:00Z","who":"{{who}}","exercise":"{{exercise}}","verdict":"{{verdict}}","mistakes":[{{string.Join(',', mistakes.Select(mistake => $"\"{mistake}\""))}}]}""";

    private void Write(string file, params string[] lines)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllLines(Path.Combine(Folder, $"{file}.jsonl"), lines);
    }

    private async Task<string> WatchAsync()
    {
        Assert.Equal(0, await new ClassWatchCommand(Folder, checkout.Console).RunAsync(TestContext.Current.CancellationToken));
        return checkout.Output;
    }

    // The borders of the table are not what is looked at.
    private static string Plain(string table) => table.Replace('│', '|');
}
