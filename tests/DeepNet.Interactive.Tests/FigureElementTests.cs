using System.Text.Json;
using Plotly.NET;

namespace DeepNet.Interactive.Tests;

public class FigureElementTests
{
    private const string Uri = "data:image/svg+xml;base64,AAAA";

    private static readonly GenericChart Figure = Figures.CostCurves([("it's <b>\"&</b>", FigureSamples.Falling)]);
    private static readonly GenericChart Other = Figures.CostCurve(FigureSamples.Falling);

    [Fact]
    public void The_data_come_back_as_they_were()
    {
        var html = $"<div>{Figure.ToHtml()}</div>{Other.ToHtml()}";
        Assert.Equal([new FigureElement(Figure.Json), new FigureElement(Other.Json)], FigureElement.In(html));
        Assert.Equal(Figure.AltText, new FigureElement(Figure.Json).AltText);
        Assert.Empty(FigureElement.In("<figure><img></figure>"));
    }

    [Fact]
    public void A_picture_goes_in_with_the_text_and_comes_out_again()
    {
        var html = $"<p>before</p>{Figure.ToHtml()}{Other.ToHtml()}<p>after</p>";
        var with = WithPicture(html);
        Assert.Equal([new FigureElement(Figure.Json, Uri), new FigureElement(Other.Json)], FigureElement.In(with));
        Assert.Contains("<img src=\"data:image/svg+xml;base64,AAAA\" alt=\"“it&apos;s &lt;b&gt;&quot;&amp;&lt;/b&gt;” falls", with, StringComparison.Ordinal);

        Assert.Equal(FigureElement.WithoutPictures(html), FigureElement.WithoutPictures(with));
        Assert.DoesNotContain("<img", FigureElement.WithoutPictures(with), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", FigureElement.WithoutPictures(with), StringComparison.Ordinal);
        Assert.Equal(with, WithPicture(with));
    }

    [Fact]
    public void The_same_figure_has_the_same_hash_and_another_has_another()
    {
        var hash = new FigureElement(Other.Json).Hash;
        Assert.Equal(16, hash.Length);
        Assert.Equal(hash, new FigureElement(Figures.CostCurve(FigureSamples.Falling).Json, Uri).Hash);
        Assert.NotEqual(hash, new FigureElement(Figure.Json).Hash);
        Assert.Contains($"data-hash='{hash}'", Other.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_found_in_the_notebooks_of_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("deepnet-pictures-");
        try
        {
            var html = WithPicture(Figure.ToHtml());
            Write("a.ipynb", new object[] { html[..50], html[50..] });
            Write("b.ipynb", Other.ToHtml());
            File.WriteAllText(Path.Combine(folder.FullName, "broken.ipynb"), "{");
            File.WriteAllText(Path.Combine(folder.FullName, "foreign.ipynb"), "[1]");

            var known = new Dictionary<string, string>();
            Assert.Null(CommittedPictures.Find(new FigureElement(Other.Json).Hash, folder.FullName, known));
            Assert.Equal(Uri, CommittedPictures.Find(new FigureElement(Figure.Json).Hash, folder.FullName, known));
            Assert.Equal([new FigureElement(Figure.Json).Hash], known.Keys);
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
    public void Setup_brings_plotly_into_the_page()
    {
        var html = DeepNetNotebook.Setup().ToHtml();
        Assert.Contains("plotly.js v2.28.0", html, StringComparison.Ordinal);
        Assert.Contains("deepNetFigures", html, StringComparison.Ordinal);
    }

    private static string WithPicture(string html) =>
        FigureElement.Replace(html, figure => figure.Json == Figure.Json ? (figure with { Picture = Uri }).ToHtml() : null);
}
