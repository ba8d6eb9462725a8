using System.Text.Json;
using DeepNet.Interactive;
using DeepNet.Interactive.Tests;

namespace DeepNet.Rendering.Tests;

/// <summary>What a notebook's page does with Setup() and figures, in a real browser without a network.</summary>
public sealed class NotebookPageTests : IAsyncLifetime
{
    private const string Drawn = "document.querySelectorAll('figure .main-svg').length > 0";

    private BrowserProcess? browser;
    private DevTools? page;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(FigureRenderer.Missing is null, "Chromium or npm's plotly.js is not there");
        browser = new BrowserProcess(Chromium.Find()!);
        page = new DevTools();
        await page.ConnectAsync(await browser.PortAsync(Token), Token);
    }

    public ValueTask DisposeAsync()
    {
        page?.Dispose();
        browser?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_figure_becomes_interactive_in_a_page_with_a_module_loader()
    {
        await Show("<script>window.define = () => { throw new Error('taken for a module') }; define.amd = {};</script>" + DeepNetNotebook.Setup().ToHtml() + FigureSamples.All["cost-curve"]().ToHtml());
        await Until(Drawn);
        Assert.Equal("0", await Run("document.querySelectorAll('figure p, figure table').length"));
        Assert.StartsWith("The cost falls", await Run("document.querySelector('figure').getAttribute('aria-label')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_comes_later_is_drawn_too_and_nothing_offers_to_send_the_data_away()
    {
        await Show(DeepNetNotebook.Setup().ToHtml() + "<div id=later></div>");
        await Run($"document.getElementById('later').innerHTML = {JsonSerializer.Serialize(FigureSamples.All["decision-boundary-over-time"]().ToHtml())}");
        await Until(Drawn);
        Assert.Equal("0", await Run("document.querySelectorAll('[data-title*=hare]').length"));
        Assert.Equal("1", await Run("document.querySelectorAll('.slider-container').length"));
    }

    [Fact]
    public async Task Without_plotly_or_with_broken_data_the_static_part_stays()
    {
        var figure = FigureHtml.WithPictures(FigureSamples.All["activations"]().ToHtml(), _ => "data:image/gif;base64,R0lGODlhAQABAAAAACw=");
        await Show($"<script>{PlotlyScript.Hook}</script>{figure}");
        Assert.Equal("1", await Run("document.querySelectorAll('figure img[alt]').length"));

        await Show(DeepNetNotebook.Setup().ToHtml() + figure.Replace("\"data\":[", "\"data\":", StringComparison.Ordinal));
        await Until("document.querySelector('figure').deepNetDrawn === true");
        Assert.Equal("1", await Run("document.querySelectorAll('figure img[alt]').length"));
    }

    [Fact]
    public async Task On_a_phone_a_figure_fits_the_page()
    {
        await Show($"<div style='width:343px'>{DeepNetNotebook.Setup().ToHtml()}{FigureSamples.All["cost-curve"]().ToHtml()}</div>");
        await Until(Drawn);
        Assert.Equal("343", await Run("document.querySelector('figure .main-svg').getAttribute('width')"));
    }

    private Task<string?> Run(string script) => page!.EvaluateAsync(script, Token);

    private async Task Show(string body) =>
        await Run($"window.deepNetFigures = undefined; document.open(); document.write({JsonSerializer.Serialize("<!doctype html><meta charset=utf-8><body>" + body)}); document.close(); ''");

    private async Task Until(string condition) =>
        Assert.Equal("true", await Run($"(async () => {{ for (let i = 0; i < 500; i++) {{ if ({condition}) return 'true'; await new Promise(done => setTimeout(done, 20)); }} return 'never: {condition.Replace("'", "", StringComparison.Ordinal)}'; }})()"));
}
