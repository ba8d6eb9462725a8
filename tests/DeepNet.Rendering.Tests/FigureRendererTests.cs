using System.Text;
using System.Xml.Linq;
using DeepNet.Interactive;
using DeepNet.Interactive.Tests;

namespace DeepNet.Rendering.Tests;

public class FigureRendererTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string> Names => [.. FigureSamples.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_figure_is_drawn_in_its_format_and_again_the_same(string name)
    {
        var figure = FigureSamples.All[name]();
        var picture = await browser.Renderer.RenderAsync(figure.Json, Token);
        Assert.Equal(FigureHtml.FormatOf(figure.Json), picture.Extension.Replace("svg+xml", "svg", StringComparison.Ordinal));
        Assert.Equal(picture.Bytes, (await browser.Renderer.RenderAsync(figure.Json, Token)).Bytes);
        Assert.StartsWith($"data:{picture.MimeType};base64,", picture.DataUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_holds_title_axes_and_data()
    {
        var picture = await browser.Renderer.RenderAsync(FigureSamples.All["cost-curve"]().Json, Token);
        var svg = XDocument.Parse(Encoding.UTF8.GetString(picture.Bytes)).Root!;
        Assert.Equal("720", svg.Attribute("width")!.Value);
        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ToList();
        Assert.Superset(new HashSet<string> { "Learning rate = 0.0075", "iteration", "cost", "entropy of the labels" }, texts.ToHashSet());
        Assert.Equal(30, svg.Descendants().Count(element => element.Attribute("class")?.Value == "point"));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_and_the_next_figure_is_drawn()
    {
        await Assert.ThrowsAsync<RenderingException>(() => browser.Renderer.RenderAsync("{\"format\":\"tiff\",\"data\":[],\"layout\":{\"width\":1,\"height\":1}}", Token));
        await Assert.ThrowsAsync<RenderingException>(() => browser.Renderer.RenderAsync("not JSON", Token));
        Assert.NotEmpty((await browser.Renderer.RenderAsync(FigureSamples.All["activations"]().Json, Token)).Bytes);
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_told()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "needs /bin/false");
        using var process = new BrowserProcess("/bin/false");
        var error = await Assert.ThrowsAsync<RenderingException>(() => process.PortAsync(Token));
        Assert.Equal("Chromium ended at once, with exit code 1.", error.Message);
    }
}
