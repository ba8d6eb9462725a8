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
