using System.Text.Json;
using DeepNet.Interactive;
using DeepNet.Interactive.Tests;
using Microsoft.DotNet.Interactive.Formatting;

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
        Assert.SkipUnless(FigureRenderer.Missing is null, "Chromium is not there");
        browser = new BrowserProcess(Chromium.Find()!);
        page = new DevTools(browser);
        await page.ConnectAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        browser?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_figure_becomes_interactive_in_a_page_with_a_module_loader()
    {
        await Show("<script>window.define = () => { throw new Error('taken for a module') }; define.amd = {};</script>" + DeepNetNotebook.Setup().ToHtml() + Html("cost-curve"));
        await Until(Drawn);
        Assert.Equal("0", await Run("document.querySelectorAll('figure p, figure table').length"));
        Assert.StartsWith("The cost falls", await Run("document.querySelector('figure').getAttribute('aria-label')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_comes_later_is_drawn_too_and_nothing_offers_to_send_the_data_away()
    {
        await Show(DeepNetNotebook.Setup().ToHtml() + "<div id=later></div>");
        await Run($"document.getElementById('later').innerHTML = {JsonSerializer.Serialize(Html("decision-boundary-over-time"))}");
        await Until(Drawn);
        Assert.Equal("0", await Run("document.querySelectorAll('[data-title*=hare]').length"));
        Assert.Equal("1", await Run("document.querySelectorAll('.slider-container').length"));
    }

    [Fact]
    public async Task Without_plotly_or_with_broken_data_the_static_part_stays()
    {
        var figure = new FigureElement(FigureSamples.All["activations"]().Json, "data:image/gif;base64,R0lGODlhAQABAAAAACw=").ToHtml();
        await Show($"<script>{PlotlyScript.Hook}</script>{figure}");
        Assert.Equal("1", await Run("document.querySelectorAll('figure img[alt]').length"));

        await Show(DeepNetNotebook.Setup().ToHtml() + figure.Replace("\"data\":[", "\"data\":", StringComparison.Ordinal));
        await Until("document.querySelector('figure').deepNetDrawn === true");
        Assert.Equal("1", await Run("document.querySelectorAll('figure img[alt]').length"));
    }

    [Fact]
    public async Task On_a_phone_a_figure_fits_the_page()
    {
        await Show($"<div style='width:343px'>{DeepNetNotebook.Setup().ToHtml()}{Html("cost-curve")}</div>");
        await Until(Drawn);
        Assert.Equal("343", await Run("document.querySelector('figure .main-svg').getAttribute('width')"));
    }

    [Fact]
    public async Task On_a_phone_nothing_holds_the_finger()
    {
        await Show($"<div style='width:343px'>{DeepNetNotebook.Setup().ToHtml()}{Html("cost-curve")}</div>");
        await Until(Drawn);
        Assert.Equal("false", await Run("document.querySelector('.js-plotly-plot')._fullLayout.dragmode"), ignoreCase: true);
        Assert.Equal("true", await Run("document.querySelector('.js-plotly-plot')._fullLayout.xaxis.fixedrange"), ignoreCase: true);
    }

    [Fact]
    public async Task In_a_dark_page_a_figure_is_drawn_in_other_colours()
    {
        await Show($"<div style='background:#101418'>{DeepNetNotebook.Setup().ToHtml()}{Html("cost-curve")}</div>");
        await Until(Drawn);
        Assert.Equal("#101418", await Run("document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor"));
        Assert.Equal("#5ab0e6", await Run("document.querySelector('.js-plotly-plot')._fullData[0].line.color"));
    }

    [Fact]
    public async Task On_paper_a_figure_of_a_dark_page_is_light()
    {
        const string ground = "document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor";
        await Show($"<div style='background:#101418'>{DeepNetNotebook.Setup().ToHtml()}{Html("cost-curve")}</div>");
        await Until(Drawn);

        // at once: the printer does not wait
        Assert.Equal("#ffffff", await Run($"dispatchEvent(new Event('beforeprint')); {ground}"));
        Assert.Equal("#101418", await Run($"dispatchEvent(new Event('afterprint')); {ground}"));
    }

    [Fact]
    public async Task A_slider_plays_to_its_end()
    {
        await Show(DeepNetNotebook.Setup().ToHtml() + Html("slider"));
        await Until("document.querySelector('figure button') !== null");
        Assert.Equal("α = 0.5", await Run("document.querySelector('.gtitle').textContent"));
        await Run("document.querySelector('figure button').click()");
        await Until("document.querySelector('.gtitle').textContent === 'α = 0.1'");
        Assert.Equal("1", await Run("document.querySelectorAll('.annotation').length"));
        await Until("document.querySelector('.gtitle').textContent === 'α = 0.5'");
        Assert.Equal("0", await Run("document.querySelectorAll('.annotation').length"));
    }

    private static string Html(string name) => Formatter.ToDisplayString(FigureSamples.All[name](), "text/html");

    private Task<string?> Run(string script) => page!.EvaluateAsync(script, Token);

    private async Task Show(string body) =>
        await Run($"window.deepNetFigures = undefined; document.open(); document.write({JsonSerializer.Serialize("<!doctype html><meta charset=utf-8><body>" + body)}); document.close(); ''");

    private async Task Until(string condition) =>
        Assert.Equal("true", await Run($"(async () => {{ for (let i = 0; i < 500; i++) {{ if ({condition}) return 'true'; await new Promise(done => setTimeout(done, 20)); }} return 'never: {condition.Replace("'", "", StringComparison.Ordinal)}'; }})()"));
}
