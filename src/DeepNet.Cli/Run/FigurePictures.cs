using DeepNet.Interactive;

namespace DeepNet.Cli;

/// <summary>Puts static pictures into the figures of an executed notebook. Without a browser none are drawn.</summary>
/// <param name="source">Where the pictures come from.</param>
public sealed class FigurePictures(PictureSource source) : IAsyncDisposable
{
    private readonly bool draws = source != PictureSource.Committed && FigureRenderer.Missing is null;
    private readonly SemaphoreSlim turn = new(1, 1);
    private FigureRenderer? renderer;

    /// <summary>Puts the pictures in.</summary>
    /// <param name="executed">The notebook to fill; its figures have none.</param>
    /// <param name="committed">The notebook with the pictures of the last time.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="RenderingException">The browser failed.</exception>
    public async Task FillAsync(Notebook executed, Notebook committed, CancellationToken cancellationToken)
    {
        var pictures = source == PictureSource.Drawn && draws ? [] : Committed(committed);
        foreach (var output in HtmlOutputs(executed))
        {
            var html = output.GetText("text/html")!;
            foreach (var figure in FigureElement.In(html).Where(figure => draws && !pictures.ContainsKey(figure.Hash)))
                pictures[figure.Hash] = await DrawAsync(figure, cancellationToken);
            output.Data["text/html"] = FigureElement.Replace(html, figure => pictures.TryGetValue(figure.Hash, out var picture) ? (figure with { Picture = picture }).ToHtml() : null);
        }
    }

    /// <summary>A copy whose figures have no pictures, which no comparison looks at.</summary>
    public static Notebook Without(Notebook notebook)
    {
        var copy = notebook.Clone();
        foreach (var output in HtmlOutputs(copy))
            output.Data["text/html"] = FigureElement.WithoutPictures(output.GetText("text/html")!);
        return copy;
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (renderer is not null)
            await renderer.DisposeAsync();
        turn.Dispose();
    }

    private static Dictionary<string, string> Committed(Notebook notebook) =>
        HtmlOutputs(notebook).SelectMany(output => FigureElement.In(output.GetText("text/html")!))
            .Where(figure => figure.Picture is not null)
            .DistinctBy(figure => figure.Hash)
            .ToDictionary(figure => figure.Hash, figure => figure.Picture!);

    private static IEnumerable<DataOutput> HtmlOutputs(Notebook notebook) =>
        notebook.Cells.SelectMany(cell => cell.Outputs).OfType<DataOutput>().Where(output => output.GetText("text/html") is not null);

    // One browser draws for all lessons, one figure at a time.
    private async Task<string> DrawAsync(FigureElement figure, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            renderer ??= await FigureRenderer.StartAsync(cancellationToken);
            return (await renderer.RenderAsync(figure, cancellationToken)).DataUri;
        }
        finally
        {
            turn.Release();
        }
    }
}
