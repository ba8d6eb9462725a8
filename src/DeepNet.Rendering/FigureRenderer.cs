using System.Text.Json;
using DeepNet.Interactive;

namespace DeepNet.Rendering;

/// <summary>
/// Draws figures with plotly.js in a headless Chromium. The same figure gives the same bytes on one machine; fonts, and
/// with them the picture, differ between machines. One browser draws any number of figures, one after the other.
/// </summary>
public sealed class FigureRenderer : IAsyncDisposable
{
    // plotly.js names clip paths at random: a generator that starts anew for each figure repeats the names;
    // and in a page's first drawings the root's attributes come in another order than in later ones.
    private const string DrawScript = """
        const inOneOrder = uri => {
          const svg = new DOMParser().parseFromString(decodeURIComponent(uri.slice(uri.indexOf(",") + 1)), "image/svg+xml");
          const attributes = [...svg.documentElement.attributes].sort((a, b) => a.name < b.name ? -1 : 1);
          attributes.forEach(attribute => svg.documentElement.removeAttributeNode(attribute));
          attributes.forEach(attribute => svg.documentElement.setAttributeNode(attribute));
          return "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(svg));
        };
        window.drawFigure = async figure => {
          let state = 1;
          Math.random = () => (state = state * 48271 % 2147483647) / 2147483647;
          const target = document.createElement("div");
          document.body.replaceChildren(target);
          try {
            await Plotly.newPlot(target, figure.data, figure.layout, { staticPlot: true });
            const { width = 720, height = 440 } = figure.layout;
            const uri = await Plotly.toImage(target, { format: figure.format, width, height, scale: 1 });
            return figure.format === "svg" ? inOneOrder(uri) : uri;
          } finally {
            Plotly.purge(target);
          }
        };
        """;

    private const string ReadyScript = "new Promise(done => { const ready = () => document.readyState === 'complete' ? requestAnimationFrame(done) : setTimeout(ready, 5); ready(); })";

    private readonly BrowserProcess browser;
    private readonly DevTools page;

    private FigureRenderer(BrowserProcess browser) => (this.browser, page) = (browser, new DevTools(browser));

    /// <summary>What is missing for drawing pictures here, and how to get it; null where nothing is.</summary>
    public static string? Missing => Chromium.Find() is null ? Chromium.InstallHint : null;

    /// <summary>Starts the browser.</summary>
    /// <exception cref="RenderingException">There is no browser, or it does not start.</exception>
    public static async Task<FigureRenderer> StartAsync(CancellationToken cancellationToken = default)
    {
        if (Missing is { } missing)
            throw new RenderingException(missing);

        var renderer = new FigureRenderer(new BrowserProcess(Chromium.Find()!));
        try
        {
            await renderer.page.ConnectAsync(cancellationToken);
            await renderer.page.EvaluateAsync(ReadyScript, cancellationToken);
            await renderer.page.EvaluateAsync($"{PlotlyScript.Library}\n;{DrawScript};''", cancellationToken);
            return renderer;
        }
        catch
        {
            await renderer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Draws one figure.</summary>
    /// <param name="figure">The figure as it stands in a notebook's HTML.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="RenderingException">plotly.js cannot draw it.</exception>
    public async Task<Picture> RenderAsync(FigureElement figure, CancellationToken cancellationToken = default)
    {
        var uri = await page.EvaluateAsync($"drawFigure(JSON.parse({JsonSerializer.Serialize(figure.Json)}))", cancellationToken);
        return Picture.Parse(uri ?? "") ?? throw new RenderingException("plotly.js gave no picture.");
    }

    /// <summary>Ends the browser.</summary>
    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }
}
