using System.Text.Json.Nodes;
using DeepNet.Notebooks;
using DeepNet.Site;

namespace DeepNet.Cli.Tests;

public sealed class SyncTests : IDisposable
{
    private const string Method = """
        public static int Double(int x)
        {
            if (x < 0)
                throw new ArgumentException("no");

            return 2 * x;
        }
        """;

    private readonly TemporaryCheckout checkout = new();

    public SyncTests() => checkout.AddStep("Double", Method);

    [Fact]
    public void A_step_is_shown_without_its_documentation_at_the_left_margin() =>
        Assert.Equal(Method.ReplaceLineEndings("\n"), StepSource.Read(checkout.Layout.Steps, "Double"));

    [Fact]
    public void A_step_with_question_marks_at_its_types_turns_them_on()
    {
        checkout.AddStep("Maybe", "public static string? Maybe(string? x) => x;");
        Assert.Equal("#nullable enable\npublic static string? Maybe(string? x) => x;", StepSource.Read(checkout.Layout.Steps, "Maybe"));
    }

    [Fact]
    public void Sync_writes_the_cell_and_leaves_the_others()
    {
        var path = checkout.AddLesson("01-a", new Cell(CellKind.Code, "old", "a") { Metadata = Source("Double") }, new Cell(CellKind.Code, "mine", "b"));

        Assert.Equal(0, Sync(check: false));

        Assert.Equal([Method.ReplaceLineEndings("\n"), "mine"], Notebook.Read(path).Cells.Select(cell => cell.Source));
        Assert.Contains("01-a.ipynb: written: cell 1 (Double)", checkout.Output);
    }

    [Fact]
    public void Check_fails_on_a_stale_cell_and_writes_nothing()
    {
        var path = checkout.AddLesson("01-a", new Cell(CellKind.Code, "old", "a") { Metadata = Source("Double") });
        var before = File.ReadAllText(path);

        Assert.Equal(1, Sync(check: true));

        Assert.Equal(before, File.ReadAllText(path));
        Assert.Contains("01-a.ipynb: differs from the library: cell 1 (Double)", checkout.Output);
    }

    [Fact]
    public void Check_passes_after_sync()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Code, "old", "a") { Metadata = Source("Double") });
        Sync(check: false);

        Assert.Equal(0, Sync(check: true));
    }

    [Fact]
    public void A_notebook_that_is_up_to_date_is_not_written_again()
    {
        var path = checkout.AddLesson("01-a", new Cell(CellKind.Code, Method.ReplaceLineEndings("\n"), "a") { Metadata = Source("Double") });
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        Sync(check: false);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void An_unknown_step_is_told_with_the_steps_there_are()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Code, "old", "a") { Metadata = Source("Treble") });

        var error = Assert.Throws<CommandException>(() => Sync(check: true));
        Assert.Contains("no step 'Treble'", error.Message);
        Assert.EndsWith("The steps are: Double.", error.Message);
    }

    [Fact]
    public void A_step_whose_file_lacks_its_method_is_told()
    {
        checkout.AddStep("Treble", "public static int Other() => 1;");

        Assert.Contains("no method named Treble", Assert.Throws<CommandException>(() => StepSource.Read(checkout.Layout.Steps, "Treble")).Message);
    }

    [Fact]
    public void Metadata_of_another_shape_is_told_with_the_cell()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Code, "old", "a") { Metadata = new JsonObject { ["deepnet"] = new JsonObject { ["source"] = 5 } } });

        Assert.Contains("cell 1: metadata deepnet.source is 5", Assert.Throws<CommandException>(() => Sync(check: true)).Message);
    }

    [Fact]
    public void The_lessons_formulas_are_those_that_KaTeX_makes_of_them()
    {
        var repository = RepositoryLayout.Find();
        Assert.SkipUnless(Directory.Exists(Path.Combine(repository.Root, "node_modules", "katex")), $"The npm packages are not installed: run 'npm ci' in {repository.Root}.");
        var (inline, display) = FormulaFile.Collect(Lessons.Select(repository, []).Select(lesson => Notebook.Read(lesson.Path)).Concat(Sheets.Of(repository.Notebooks)));

        Assert.Equal(FormulaSync.Render(repository, inline, display).ToJson(), File.ReadAllText(repository.Formulas));
    }

    [Fact]
    public void A_new_formula_makes_the_check_fail_and_without_KaTeX_is_told()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Markdown, "$q$"));

        Assert.Equal(1, Sync(check: true));
        Assert.False(File.Exists(checkout.Layout.Formulas));
        Assert.Contains("npm ci", Assert.Throws<CommandException>(() => Sync(check: false)).Message);
    }

    public void Dispose() => checkout.Dispose();

    private static JsonObject Source(string step) => new() { ["deepnet"] = new JsonObject { ["source"] = step } };

    private int Sync(bool check) => SyncCommand.Run(checkout.Layout, [], check, checkout.Console);
}
