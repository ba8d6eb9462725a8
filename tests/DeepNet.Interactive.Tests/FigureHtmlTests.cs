using System.Text.Json;

namespace DeepNet.Interactive.Tests;

public class FigureHtmlTests
{
    private const string Uri = "data:image/svg+xml;base64,AAAA";

    private static readonly Figure Figure = Figures.CostCurves([("it's <b>\"&</b>", FigureSamples.Falling)]);
    private static readonly Figure Other = Figures.CostCurve(FigureSamples.Falling);

    [Fact]
    public void The_data_come_back_as_they_were()
    {
        var html = $"<div>{Figure.ToHtml()}</div>{Other.ToHtml()}";
        Assert.Equal([Figure.Json, Other.Json], FigureHtml.JsonOf(html));
        Assert.Equal([null, null], FigureHtml.PicturesOf(html));
        Assert.Equal(Figure.AltText, FigureHtml.AltOf(Figure.Json));
        Assert.Equal("svg", FigureHtml.FormatOf(Figure.Json));
        Assert.Empty(FigureHtml.JsonOf("<figure><img></figure>"));
    }

    [Fact]
    public void A_picture_goes_in_with_the_text_and_comes_out_again()
    {
        var html = $"<p>before</p>{Figure.ToHtml()}{Other.ToHtml()}<p>after</p>";
        var with = FigureHtml.WithPictures(html, json => json == Figure.Json ? Uri : null);
        Assert.Equal([Uri, null], FigureHtml.PicturesOf(with));
        Assert.Contains("<img src=\"data:image/svg+xml;base64,AAAA\" alt=\"“it&apos;s &lt;b&gt;&quot;&amp;&lt;/b&gt;” falls", with, StringComparison.Ordinal);
        Assert.Equal([Figure.Json, Other.Json], FigureHtml.JsonOf(with));

        Assert.Equal(FigureHtml.WithoutPictures(html), FigureHtml.WithoutPictures(with));
        Assert.DoesNotContain("<img", FigureHtml.WithoutPictures(with), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", FigureHtml.WithoutPictures(with), StringComparison.Ordinal);
        Assert.Equal(with, FigureHtml.WithPictures(with, json => json == Figure.Json ? Uri : null));
    }

    [Fact]
    public void The_same_figure_has_the_same_hash_and_another_has_another()
    {
        Assert.Equal(16, FigureHtml.HashOf(Figure.Json).Length);
        Assert.Equal(FigureHtml.HashOf(Other.Json), FigureHtml.HashOf(Figures.CostCurve(FigureSamples.Falling).Json));
        Assert.NotEqual(FigureHtml.HashOf(Figure.Json), FigureHtml.HashOf(Other.Json));
    }

    [Fact]
    public void Pictures_are_found_in_the_notebooks_of_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("deepnet-pictures-");
        try
        {
            var html = FigureHtml.WithPictures(Figure.ToHtml(), _ => Uri);
            Write("a.ipynb", new object[] { html[..50], html[50..] });
            Write("b.ipynb", Other.ToHtml());
            File.WriteAllText(Path.Combine(folder.FullName, "broken.ipynb"), "{");
            File.WriteAllText(Path.Combine(folder.FullName, "foreign.ipynb"), "[1]");

            var pictures = CommittedPictures.Read(folder.FullName);
            Assert.Equal(Uri, Assert.Single(pictures).Value);
            Assert.Equal(FigureHtml.HashOf(Figure.Json), pictures.Keys.Single());
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, object html) => File.WriteAllText(Path.Combine(folder.FullName, name), JsonSerializer.Serialize(new
        {
            cells = new object[] { new { cell_type = "markdown" }, new { outputs = new object[] { new { text = "x" }, new { data = new Dictionary<string, object> { ["text/html"] = html } } } } },
        }));
    }

    [Fact]
    public void Setup_brings_plotly_which_can_be_taken_out_of_a_committed_output()
    {
        var html = DeepNetNotebook.Setup().ToHtml();
        Assert.SkipWhen(PlotlyScript.Library is null, "built without npm");
        Assert.Contains("window.Plotly", html, StringComparison.Ordinal);
        Assert.Contains("deepNetFigures", html, StringComparison.Ordinal);
        Assert.Equal("<div>DeepNet is ready.</div>", FigureHtml.WithoutPlotly(html));
    }
}
