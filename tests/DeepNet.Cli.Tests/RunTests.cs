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
    public async Task On_a_terminal_bars_move()
    {
        checkout.AddLesson("01-a", Code("6 * 7"));

        var options = new RunOptions(Check: false, Write: false, Jobs: 2, TimeSpan.FromMinutes(2));
        Assert.Equal(0, await new RunCommand(checkout.Layout, options, checkout.LiveConsole).RunAsync([], TestContext.Current.CancellationToken));

        Assert.Contains("passed", checkout.Output);
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
        Assert.Contains("Compared with the committed outputs of 1 cell: text exactly, numbers within 1e-9, static pictures not at all.", checkout.Output);
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

    [Theory]
    [InlineData("#r \"nuget: No.Such.Package.DeepNet, 1.0.0\"", "No.Such.Package.DeepNet")]
    [InlineData("#r \"nuget: MathNet.Numerics 5.0.0\"", "with a comma between")]
    [InlineData("int x = unknown;", "CS0103")]
    public async Task A_package_that_does_not_exist_a_misspelt_one_and_code_that_does_not_compile_are_failures(string code, string told)
    {
        checkout.AddLesson("01-a", Code(code));

        Assert.Equal(1, await RunAsync());

        Assert.Contains("01-a: FAILED", checkout.Output);
        Assert.Contains(told, checkout.Output);
    }

    [Fact]
    public async Task Cells_that_fetch_packages_are_counted_as_not_run_and_keep_what_is_committed()
    {
        var path = checkout.AddLesson("01-a", Code("#r \"nuget: No.Such.Package.DeepNet, 1.0.0\""), Code("1 + 1"));
        Change(path, notebook =>
        {
            notebook.Cells[0].Metadata["tags"] = new JsonArray("packages");
            notebook.Cells[0].Outputs.Add(new StreamOutput("stdout", "committed"));
        });

        Assert.Equal(0, await RunAsync());

        Assert.Contains("01-a: passed, 1 cells, 1 not run", checkout.Output);
        Assert.Contains("Not run: 1 cell that fetch packages, in 01-a; --packages runs them too.", checkout.Output);
        Assert.Equal("committed", Assert.IsType<StreamOutput>(Assert.Single(Executed("01-a").Cells[0].Outputs)).Text);
        Assert.Equal(1, await RunAsync(packages: true));
    }

    [Fact]
    public async Task A_failed_run_leaves_the_copy_of_the_one_that_ran()
    {
        var path = checkout.AddLesson("01-a", Code("6 * 7"));
        await RunAsync();
        Change(path, notebook => notebook.Cells[0].Source = "throw new Exception(\"no\");");

        Assert.Equal(1, await RunAsync());

        Assert.Contains("42", ResultOf(Executed("01-a").Cells[0]));
        Assert.IsType<ErrorOutput>(Assert.Single(Executed("failed/01-a").Cells[0].Outputs));
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_have_copies_of_their_own()
    {
        checkout.AddLesson("01-a", Code("\"lesson\""));
        var elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(checkout.Root, "elsewhere")).FullName, "01-a.ipynb");
        new Notebook { Cells = [Code("\"mine\"")] }.Write(elsewhere);

        Assert.Equal(0, await RunAsync(names: ["1", elsewhere]));

        Assert.Contains("lesson", ResultOf(Executed("01-a").Cells[0]));
        var copies = Directory.GetFiles(checkout.Layout.Artifacts, "01-a.ipynb", SearchOption.AllDirectories);
        Assert.Equal(["lesson", "mine"], copies.Select(copy => ((DataOutput)Notebook.Read(copy).Cells[0].Outputs[0]).GetText("text/plain")).Order());
    }

    [Fact]
    public async Task What_is_repaired_in_a_notebook_is_told()
    {
        File.WriteAllText(Path.Combine(checkout.Layout.Notebooks, "01-a.ipynb"), """{"cells":[{"cell_type":"raw","id":null,"metadata":{},"source":[]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

        Assert.Equal(0, await RunAsync());

        Assert.Contains("01-a: cells[0].id was nothing (null)", checkout.Output);
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
    [InlineData(false, false, 1, 5_000_000)]
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

    private Task<int> RunAsync(bool check = false, bool write = false, bool packages = false, TimeSpan? limit = null, params string[] names)
    {
        var options = new RunOptions(check, write, Jobs: 2, limit ?? TimeSpan.FromMinutes(2)) { Packages = packages };
        return new RunCommand(checkout.Layout, options, checkout.Console).RunAsync(names, CancellationToken.None);
    }
}
