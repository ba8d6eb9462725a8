using System.Text.Json;

namespace DeepNet.Interactive;

/// <summary>
/// The static pictures in the notebooks of the current folder. A cell that runs where there is no browser to draw with
/// shows the committed picture again when its figure is still the same.
/// </summary>
internal static class CommittedPictures
{
    private static readonly Dictionary<string, string> Known = [];

    /// <summary>The data URI of the figure with this hash, or null where no notebook has its picture.</summary>
    public static string? Find(string hash)
    {
        lock (Known)
        {
            return Known.GetValueOrDefault(hash) ?? Find(hash, Directory.GetCurrentDirectory(), Known);
        }
    }

    /// <summary>Looks for it in a folder; the pictures of the notebook that has it are added to the known ones.</summary>
    internal static string? Find(string hash, string folder, Dictionary<string, string> known)
    {
        // a notebook that cannot be read is no reason not to show a figure
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal))
            {
                // to look for a few letters is quick; only the notebook that has them is parsed
                if (File.ReadAllText(path) is var text && text.Contains(hash, StringComparison.Ordinal))
                {
                    foreach (var figure in OutputsOf(text).SelectMany(FigureElement.In).Where(figure => figure.Picture is not null))
                        known.TryAdd(figure.Hash, figure.Picture!);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
        }

        return known.GetValueOrDefault(hash);
    }

    private static IEnumerable<string> OutputsOf(string notebook)
    {
        using var document = JsonDocument.Parse(notebook);
        foreach (var cell in document.RootElement.GetProperty("cells").EnumerateArray())
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
