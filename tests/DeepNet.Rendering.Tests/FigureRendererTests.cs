using System.Text;
using System.Text.Json.Nodes;
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
        var figure = Figure(name);
        var picture = await browser.Renderer.RenderAsync(figure, Token);
        Assert.StartsWith($"image/{(string)JsonNode.Parse(figure.Json)!["format"]!}", picture.MimeType, StringComparison.Ordinal);
        Assert.Equal(picture.Bytes, (await browser.Renderer.RenderAsync(figure, Token)).Bytes);
        Assert.StartsWith($"data:{picture.MimeType};base64,", picture.DataUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_holds_title_axes_and_data()
    {
        var picture = await browser.Renderer.RenderAsync(Figure("cost-curve"), Token);
        var svg = XDocument.Parse(Encoding.UTF8.GetString(picture.Bytes)).Root!;
        Assert.Equal("720", svg.Attribute("width")!.Value);
        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ToList();
        Assert.Superset(new HashSet<string> { "Learning rate = 0.0075", "iteration", "cost", "entropy of the labels" }, texts.ToHashSet());
        Assert.Equal(30, svg.Descendants().Count(element => element.Attribute("class")?.Value == "point"));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_and_the_next_figure_is_drawn()
    {
        await Assert.ThrowsAsync<RenderingException>(() => browser.Renderer.RenderAsync(new FigureElement("{\"format\":\"tiff\",\"data\":[],\"layout\":{\"width\":1,\"height\":1}}"), Token));
        await Assert.ThrowsAsync<RenderingException>(() => browser.Renderer.RenderAsync(new FigureElement("not JSON"), Token));
        Assert.NotEmpty((await browser.Renderer.RenderAsync(Figure("activations"), Token)).Bytes);
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_told()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "needs /bin/false");
        using var process = new BrowserProcess("/bin/false");
        var error = await Assert.ThrowsAsync<RenderingException>(() => new DevTools(process).ConnectAsync(Token));
        Assert.Equal("/bin/false ended, with exit code 1. If it is no Chromium, name one in DEEPNET_CHROMIUM.", error.Message);
    }

    [Fact]
    public async Task The_browser_listens_on_no_port()
    {
        await browser.Renderer.RenderAsync(Figure("activations"), Token);
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs Linux");
        var commands = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(CommandOf).Where(command => command.Contains("deepnet-chromium-", StringComparison.Ordinal)).ToList();
        Assert.Contains(commands, command => command.Contains("--remote-debugging-pipe", StringComparison.Ordinal));
        Assert.DoesNotContain(commands, command => command.Contains("--remote-debugging-port", StringComparison.Ordinal));
    }

    private static FigureElement Figure(string name) => new(FigureSamples.All[name]().Json);

    // a process may end while it is looked at
    private static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
