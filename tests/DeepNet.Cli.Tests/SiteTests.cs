using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>Which copy of a lesson the command shows, and what it tells.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    [Fact]
    public void Pages_go_where_they_are_wanted()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Markdown, "# A"));
        var elsewhere = Path.Combine(checkout.Root, "pages");

        Assert.Equal(0, SiteCommand.Run(checkout.Layout, null, checkout.Console));
        Assert.Equal(0, SiteCommand.Run(checkout.Layout, elsewhere, checkout.Console));

        Assert.True(File.Exists(Path.Combine(checkout.Layout.Artifacts, "site", "01-a.html")));
        Assert.True(File.Exists(Path.Combine(elsewhere, "index.html")));
        Assert.Contains($"Open {Path.Combine(elsewhere, "index.html")} in a browser.", checkout.Output);
    }

    [Theory]
    [InlineData(1, "as executed", "1 of 1 lessons as last executed here")]
    [InlineData(-1, "as committed", "0 of 1 lessons as last executed here")]
    public void The_executed_copy_is_shown_unless_the_lesson_is_newer(int minutes, string expected, string told)
    {
        var committed = checkout.AddLesson("01-a", new Cell(CellKind.Markdown, "as committed"));
        var executed = Path.Combine(checkout.Layout.Artifacts, "notebooks", "01-a.ipynb");
        Directory.CreateDirectory(Path.GetDirectoryName(executed)!);
        new Notebook { Cells = [new Cell(CellKind.Markdown, "as executed")] }.Write(executed);
        File.SetLastWriteTimeUtc(executed, File.GetLastWriteTimeUtc(committed).AddMinutes(minutes));

        SiteCommand.Run(checkout.Layout, null, checkout.Console);

        Assert.Contains(expected, File.ReadAllText(Path.Combine(checkout.Layout.Artifacts, "site", "01-a.html")));
        Assert.Contains(told, checkout.Output);
    }

    [Fact]
    public void The_workbook_has_pages_of_its_own_that_say_how_to_run_them_and_both_lead_to_each_other()
    {
        checkout.AddLesson("03-a", new Cell(CellKind.Markdown, "# A\n\n[Do it](workbook/03-a.ipynb)"));
        Directory.CreateDirectory(checkout.Layout.Workbook);
        new Notebook { Cells = [new Cell(CellKind.Markdown, "# Do A\n\nThe [lesson](../03-a.ipynb)")] }.Write(Path.Combine(checkout.Layout.Workbook, "03-a.ipynb"));

        SiteCommand.Run(checkout.Layout, null, checkout.Console);

        Assert.Contains("<a href=\"workbook/03-a.html\">Workbook</a>", Page("03-a"));
        Assert.Contains("<a href=\"workbook/03-a.html\">Do it</a>", Page("03-a"));
        Assert.Contains("<a href=\"workbook/index.html\">Workbook map</a>", Page("index"));
        Assert.Contains("<a href=\"../03-a.html\">Lesson</a>", Page("workbook/03-a"));
        Assert.Contains("<a href=\"../03-a.html\">lesson</a>", Page("workbook/03-a"));
        Assert.Contains("<a href=\"../index.html\">Lesson map</a>", Page("workbook/index"));
        Assert.Contains("<code>dotnet run --project src/DeepNet.Cli -- open --workbook 3</code>", Page("workbook/03-a"));
        Assert.DoesNotContain("--workbook", Page("03-a"));
        Assert.Contains("4 pages", checkout.Output);

        string Page(string name) => File.ReadAllText(Path.Combine(checkout.Layout.Artifacts, "site", name + ".html"));
    }

    [Fact]
    public void Formulas_that_were_never_rendered_are_told()
    {
        checkout.AddLesson("01-a", new Cell(CellKind.Markdown, "$q_1$"));

        SiteCommand.Run(checkout.Layout, null, checkout.Console);

        Assert.Contains("1 formulas of 01-a are new", checkout.Output);
    }

    [Fact]
    public void No_lesson_is_told() => Assert.Throws<CommandException>(() => SiteCommand.Run(checkout.Layout, null, checkout.Console));

    public void Dispose() => checkout.Dispose();
}
