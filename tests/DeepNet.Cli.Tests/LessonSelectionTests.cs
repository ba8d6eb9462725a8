using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

public sealed class LessonSelectionTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    public LessonSelectionTests()
    {
        checkout.AddLesson("03-linear-forward", new Cell(CellKind.Code, "1"));
        checkout.AddLesson("10-update-parameters", new Cell(CellKind.Code, "1"));
    }

    [Fact]
    public void No_name_means_every_lesson_in_order() =>
        Assert.Equal(["03-linear-forward", "10-update-parameters"], Names(Lessons.Select(checkout.Layout, [])));

    [Theory]
    [InlineData("3")]
    [InlineData("03")]
    [InlineData("linear-forward")]
    [InlineData("Linear-Forward")]
    [InlineData("03-linear-forward")]
    [InlineData("03-linear-forward.ipynb")]
    [InlineData("notebooks/03-linear-forward.ipynb")]
    public void A_lesson_is_found_by_number_name_or_path(string name) =>
        Assert.Equal(["03-linear-forward"], Names(Lessons.Select(checkout.Layout, [name])));

    [Fact]
    public void A_lesson_named_twice_is_taken_once() =>
        Assert.Single(Lessons.Select(checkout.Layout, ["3", "linear-forward"]));

    [Fact]
    public void An_unknown_name_is_told_with_the_lessons_there_are()
    {
        var error = Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, ["backprop"]));
        Assert.Equal("There is no lesson 'backprop'. The lessons are: 03-linear-forward, 10-update-parameters.", error.Message);
    }

    [Fact]
    public void A_path_elsewhere_is_taken_as_it_is()
    {
        var path = Path.Combine(checkout.Root, "elsewhere.ipynb");
        File.WriteAllText(path, "{}");
        Assert.Equal([path], Lessons.Select(checkout.Layout, [path]));
    }

    [Fact]
    public void A_checkout_without_notebooks_is_told()
    {
        Directory.Delete(checkout.Layout.Notebooks, recursive: true);
        Assert.Contains("no notebook in", Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, [])).Message);
    }

    public void Dispose() => checkout.Dispose();

    private static IEnumerable<string?> Names(IEnumerable<string> paths) => paths.Select(Path.GetFileNameWithoutExtension);
}
