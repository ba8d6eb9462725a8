using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>The command on small notebooks of its own; every cell runs in a real session.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    public RunTests() => File.WriteAllText(Path.Combine(checkout.Layout.StableFolder, "DeepNet.Interactive.dll"), "");

    [Fact]
    public async Task A_lesson_that_runs_is_told_with_its_cells_and_checks()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Markdown, "# A"), Code("var x = 20;"), Code("Console.WriteLine(\"✓ one\");\nConsole.WriteLine(\"✓ two\");\nx + 1"));

        Assert.Equal(0, await RunAsync());

        Assert.Contains("01-a: passed, 2 cells, 2 checks", checkout.Output);
        Assert.Contains("21", ResultOf(Executed("01-a").Cells[2]));
        Assert.Contains($"The executed copies lie in {Path.Combine(checkout.Layout.Artifacts, "notebooks")}.", checkout.Output);
    }

    [Fact]
    public async Task A_failing_cell_is_told_with_lesson_cell_line_and_message_and_the_others_still_run()
    {
        checkout.AddLesson("01-bad", new Cell(CellKind.Markdown, "# A"), Code("var x = 1;\nthrow new InvalidOperationException(\"no such luck\");"), Code("x"));
        checkout.AddLesson("02-good", Code("40 + 2"));

        Assert.Equal(1, await RunAsync());

        Assert.Contains("01-bad, cell 2, line 2: InvalidOperationException: no such luck", checkout.Output);
        Assert.Contains("02-good: passed", checkout.Output);
        Assert.Contains("42", ResultOf(Executed("02-good").Cells[0]));
    }

    [Fact]
    public async Task Run_leaves_the_notebooks_as_they_are()
    {
        var path = checkout.AddLesson("01-a", Code("1 + 1"));
        var before = File.ReadAllText(path);

        await RunAsync();

        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task Write_puts_the_outputs_into_the_notebook_and_check_then_agrees()
    {
        var path = checkout.AddLesson("01-a", Code("1.0 / 3"));
        Change(path, notebook => notebook.Metadata["deepnet"] = new JsonObject { ["part"] = "Begin" });

        Assert.Equal(0, await RunAsync(write: true));
        var written = Notebook.Read(path);
        Assert.Contains("0.3333333333333333", ResultOf(written.Cells[0]));
        Assert.Equal(1, written.Cells[0].ExecutionCount);
        Assert.Equal("Begin", written.Metadata["deepnet"]?["part"]?.ToString());

        Assert.Equal(0, await RunAsync(check: true));
    }

    [Fact]
    public async Task Check_shows_what_differs_and_fails()
    {
        var path = checkout.AddLesson("01-a", Code("\"red\""));
        await RunAsync(write: true);
        Change(path, notebook => notebook.Cells[0].Source = "\"blue\"");

        Assert.Equal(1, await RunAsync(check: true));

        Assert.Contains("01-a: DIFFERS", checkout.Output);
        Assert.Contains("red", checkout.Output);
        Assert.Contains("blue", checkout.Output);
    }

    [Fact]
    public async Task A_lesson_that_keeps_no_outputs_is_neither_compared_nor_written()
    {
        var path = checkout.AddLesson("01-a", Code("Guid.NewGuid()"));
        Change(path, notebook => notebook.Metadata["deepnet"] = new JsonObject { ["outputs"] = "none" });
        var before = File.ReadAllText(path);

        Assert.Equal(0, await RunAsync(check: true));
        Assert.Equal(0, await RunAsync(write: true));

        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_failing_lesson_is_not_written()
    {
        var path = checkout.AddLesson("01-a", Code("1 + 1"), Code("throw new Exception(\"no\");"));
        var before = File.ReadAllText(path);

        Assert.Equal(1, await RunAsync(write: true));

        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_lesson_whose_package_cannot_be_had_is_skipped_and_named()
    {
        checkout.AddLesson("01-a", Code("#r \"nuget: No.Such.Package.DeepNet, 1.0.0\""));

        Assert.Equal(0, await RunAsync());

        Assert.Contains("01-a: skipped", checkout.Output);
        Assert.Contains("No.Such.Package.DeepNet", checkout.Output);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_at_the_limit()
    {
        checkout.AddLesson("01-a", Code("while (true) { }"));

        Assert.Equal(1, await RunAsync(limit: TimeSpan.FromSeconds(1)));

        Assert.Contains("01-a, cell 1", checkout.Output);
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_does_not_take_the_run_down()
    {
        checkout.AddLesson("01-a", Code("Environment.Exit(3);"));
        checkout.AddLesson("02-b", Code("1"));

        Assert.Equal(1, await RunAsync());

        Assert.Contains("01-a, cell 1", checkout.Output);
        Assert.Contains("02-b: passed", checkout.Output);
    }

    [Fact]
    public async Task A_broken_notebook_fails_alone()
    {
        File.WriteAllText(Path.Combine(checkout.Layout.Notebooks, "01-a.ipynb"), "{ \"cells\": [");
        checkout.AddLesson("02-b", Code("1"));

        Assert.Equal(1, await RunAsync());

        Assert.Contains("01-a: FAILED", checkout.Output);
        Assert.Contains("02-b: passed", checkout.Output);
    }

    [Fact]
    public async Task Without_the_built_library_the_fix_is_told()
    {
        checkout.AddLesson("01-a", Code("1"));
        Directory.Delete(checkout.Layout.StableFolder, recursive: true);

        var error = await Assert.ThrowsAsync<CommandException>(() => RunAsync());
        Assert.Contains("Run 'dotnet build'", error.Message);
    }

    [Theory]
    [InlineData(true, true, 1, 1)]
    [InlineData(false, false, 0, 1)]
    [InlineData(false, false, 1, 0)]
    public void Options_that_make_no_sense_are_refused(bool check, bool write, int jobs, int seconds) =>
        Assert.Throws<CommandException>(() => new RunOptions(check, write, jobs, TimeSpan.FromSeconds(seconds)).Validate());

    public void Dispose() => checkout.Dispose();

    private static Cell Code(string source) => new(CellKind.Code, source);

    private static void Change(string path, Action<Notebook> change)
    {
        var notebook = Notebook.Read(path);
        change(notebook);
        notebook.Write(path);
    }

    private static string ResultOf(Cell cell) => cell.Outputs.OfType<DataOutput>().Single().Data.ToJsonString();

    private Notebook Executed(string lesson) => Notebook.Read(Path.Combine(checkout.Layout.Artifacts, "notebooks", $"{lesson}.ipynb"));

    private Task<int> RunAsync(bool check = false, bool write = false, TimeSpan? limit = null) =>
        new RunCommand(checkout.Layout, new RunOptions(check, write, Jobs: 2, limit ?? TimeSpan.FromMinutes(2)), checkout.Console).RunAsync([], CancellationToken.None);
}
