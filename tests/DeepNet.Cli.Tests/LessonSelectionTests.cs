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
        Assert.Contains("Did you mean 03-linear-forward?", Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, ["linear-foward"])).Message);
        Assert.Contains("Did you mean 10-update-parameters?", Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, ["paramters"])).Message);
    }

    [Theory]
    [InlineData("3.14")]
    [InlineData("3.")]
    [InlineData("elsewhere/03-linear-forward.ipynb")]
    [InlineData("/elsewhere/03-linear-forward.ipynb")]
    [InlineData("./03-linear-forward")]
    [InlineData("..")]
    [InlineData("")]
    public void What_names_no_lesson_and_no_file_is_refused(string name) =>
        Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, [name]));

    [Fact]
    public void A_path_elsewhere_is_taken_as_it_is_even_under_a_lessons_name()
    {
        var path = Path.Combine(checkout.Root, "03-linear-forward.ipynb");
        File.WriteAllText(path, "{}");
        Assert.Equal(path, Assert.Single(Lessons.Select(checkout.Layout, [path])).Path);
    }

    [Theory]
    [InlineData(".ipynb", "begins with a letter or a digit")]
    [InlineData("...ipynb", "begins with a letter or a digit")]
    [InlineData("..ipynb", "begins with a letter or a digit")]
    [InlineData("notes.dib", "save it as notes.ipynb")]
    [InlineData("notes.txt", "not a notebook")]
    public void A_file_that_cannot_be_a_lesson_is_refused_with_the_reason(string name, string reason)
    {
        var path = Path.Combine(checkout.Root, name);
        File.WriteAllText(path, "{}");
        Assert.Contains(reason, Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, [path])).Message);
    }

    [Fact]
    public void A_lesson_has_the_number_of_its_name()
    {
        Assert.Equal([3, 10], Lessons.Select(checkout.Layout, []).Select(lesson => lesson.Number));
        Assert.Null(Lesson.At("notes.ipynb").Number);
    }

    [Fact]
    public void A_checkout_without_notebooks_is_told()
    {
        Directory.Delete(checkout.Layout.Notebooks, recursive: true);
        Assert.Contains("no notebook in", Assert.Throws<CommandException>(() => Lessons.Select(checkout.Layout, [])).Message);
    }

    public void Dispose() => checkout.Dispose();

    private static IEnumerable<string> Names(IEnumerable<Lesson> lessons) => lessons.Select(lesson => lesson.Name);
}
