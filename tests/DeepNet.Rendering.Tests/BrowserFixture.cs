namespace DeepNet.Rendering.Tests;

/// <summary>One browser for all tests; none, with the reason, where it cannot be.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private FigureRenderer? renderer;

    public FigureRenderer Renderer
    {
        get
        {
            Assert.SkipWhen(renderer is null, "Chromium is not there");
            return renderer;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (FigureRenderer.Missing is null)
            renderer = await FigureRenderer.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (renderer is not null)
            await renderer.DisposeAsync();
    }
}
