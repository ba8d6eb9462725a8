using System.Text.Json.Nodes;
using DeepNet.Notebooks;
using DeepNet.Rendering;

namespace DeepNet.Cli.Tests;

public sealed class PlotsTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    [Theory]
    [InlineData("...ipynb")]
    [InlineData(".ipynb")]
    [InlineData("elsewhere.ipynb")]
    public async Task A_file_that_is_no_lesson_deletes_nothing(string name)
    {
        Assert.SkipWhen(FigureRenderer.Missing is not null, FigureRenderer.Missing ?? "");
        checkout.AddLesson("01-a", new Cell(CellKind.Code, "1"));
        var picture = Path.Combine(Directory.CreateDirectory(Path.Combine(checkout.Layout.Images, "01-a")).FullName, "kept.svg");
        File.WriteAllText(picture, "");
        var file = Path.Combine(checkout.Root, name);
        File.WriteAllText(file, "{}");
        var options = new RunOptions(Check: false, Write: false, Jobs: 1, TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<CommandException>(() => new PlotsCommand(checkout.Layout, options, checkout.Console).RunAsync([file], CancellationToken.None));

        Assert.True(File.Exists(picture));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Every_picture_of_a_cell_becomes_a_file_whatever_stands_before_its_data()
    {
        var cell = new Cell(CellKind.Code, "1") { Id = "curve" };
        cell.Outputs.Add(new DataOutput(new JsonObject { ["text/html"] = """<img alt="a &gt; b" src="data:image/svg+xml;base64,AQI="><p>text</p><img src='https://example.org/x.png'>""" }));
        cell.Outputs.Add(new DataOutput(new JsonObject { ["text/html"] = """<figure><img loading="lazy" src="data:image/webp;base64,Aw=="></figure>""" }));

        var pictures = LessonPictures.Of("01-a", new Notebook { Cells = { cell } });

        Assert.Equal([(Path.Combine("01-a", "curve.svg"), "1 2"), (Path.Combine("01-a", "curve-2.webp"), "3")], pictures.Select(picture => (picture.Path, string.Join(' ', picture.Bytes))));
    }

    [Fact]
    public async Task The_picture_that_moves_is_small_enough_for_a_readme_and_drawn_again_the_same()
    {
        Assert.SkipWhen(FigureRenderer.Missing is not null, FigureRenderer.Missing ?? "");
        var picture = await MovingBoundary.DrawAsync(TestContext.Current.CancellationToken);

        Assert.Equal(18, picture.Bytes.AsSpan().Count("ANMF"u8));
        Assert.InRange(picture.Bytes.Length, 100_000, 400_000);
        Assert.Equal(picture.Bytes, (await MovingBoundary.DrawAsync(TestContext.Current.CancellationToken)).Bytes);
    }

    public void Dispose() => checkout.Dispose();
}
