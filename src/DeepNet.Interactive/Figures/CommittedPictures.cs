using System.Text.Json;

namespace DeepNet.Interactive;

/// <summary>
/// The static pictures in the notebooks of the current folder. A cell that runs where there is no browser to draw with
/// shows the committed picture again when its figure is still the same.
/// </summary>
internal static class CommittedPictures
{
    private static readonly Lazy<Dictionary<string, string>> Pictures = new(() => Read(Directory.GetCurrentDirectory()));

    /// <summary>The picture's data URI, or null where no notebook has it.</summary>
    public static string? Find(string figureJson) => Pictures.Value.GetValueOrDefault(FigureHtml.HashOf(figureJson));

    internal static Dictionary<string, string> Read(string folder)
    {
        var pictures = new Dictionary<string, string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal))
        {
            // a notebook that cannot be read is no reason not to show a figure
            try
            {
                foreach (var html in OutputsOf(path))
                {
                    foreach (var (json, picture) in FigureHtml.JsonOf(html).Zip(FigureHtml.PicturesOf(html)))
                    {
                        if (picture is not null)
                            pictures.TryAdd(FigureHtml.HashOf(json), picture);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
            {
            }
        }

        return pictures;
    }

    private static IEnumerable<string> OutputsOf(string path)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
        {
            if (!cell.TryGetProperty("outputs", out var outputs))
                continue;
            foreach (var output in outputs.EnumerateArray())
            {
                if (output.TryGetProperty("data", out var data) && data.TryGetProperty("text/html", out var html))
                    yield return html.ValueKind == JsonValueKind.Array ? string.Concat(html.EnumerateArray().Select(line => line.GetString())) : html.GetString() ?? "";
            }
        }
    }
}
