using System.Globalization;
using System.Text.Json;

namespace DeepNet.Interactive.Tests;

public class FigureTests
{
    public static TheoryData<string> Names => [.. FigureSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_is_as_reviewed(string name)
    {
        var figure = FigureSamples.All[name]();
        var structure = JsonSerializer.Serialize(Shortened(JsonDocument.Parse(figure.Json).RootElement), new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Snapshot.Match($"figure-{name}.json", structure.ReplaceLineEndings("\n"));
        Snapshot.Match($"figure-{name}.txt", figure.ToPlainText());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_has_the_common_look_and_its_own_text(string name)
    {
        var json = JsonDocument.Parse(FigureSamples.All[name]().Json).RootElement;
        var layout = json.GetProperty("layout");
        Assert.InRange(layout.GetProperty("width").GetInt32(), 620, 720);
        var template = layout.GetProperty("template").GetProperty("layout");
        Assert.Equal("#ffffff", template.GetProperty("paper_bgcolor").GetString());
        Assert.StartsWith("DejaVu Sans", template.GetProperty("font").GetProperty("family").GetString(), StringComparison.Ordinal);
        Assert.True(json.GetProperty("alt").GetString()!.Length > 40);
        Assert.Contains(json.GetProperty("format").GetString(), new[] { "svg", "webp" });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_picture_a_figure_shows_its_text_and_a_table(string name)
    {
        var figure = FigureSamples.All[name]();
        var html = figure.ToHtml();
        Assert.Contains($"<p>{Html.Escape(figure.AltText)}</p><table>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([new FigureElement(figure.Json)], FigureElement.In(html));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_changes_nothing(string name)
    {
        var expected = FigureSamples.All[name]().ToHtml();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal(expected, FigureSamples.All[name]().ToHtml());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_figure_is_shown_as_html_and_text() => Snapshot.MatchValue("figure", Figures.CostCurve(FigureSamples.Result([0.75, 0.5])));

    // long arrays by their length, first and last entry: what a reviewer can read
    private static object? Shortened(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(property => property.Name, property => Shortened(property.Value)),
        JsonValueKind.Array when element.GetArrayLength() > 6 => $"{element.GetArrayLength()} entries: {element[0].GetRawText()[..Math.Min(40, element[0].GetRawText().Length)]} … {element[element.GetArrayLength() - 1].GetRawText()[^Math.Min(40, element[element.GetArrayLength() - 1].GetRawText().Length)..]}",
        JsonValueKind.Array => element.EnumerateArray().Select(Shortened).ToArray(),
        _ => element,
    };
}
