using System.Text.Json;
using System.Text.Json.Nodes;

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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
        }

        return known.GetValueOrDefault(hash);
    }

    private static IEnumerable<string> OutputsOf(string notebook) =>
        from cell in JsonNode.Parse(notebook)?["cells"]?.AsArray() ?? []
        from output in cell?["outputs"]?.AsArray() ?? []
        let html = output?["data"]?["text/html"]
        where html is not null
        select html is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)html!;
}
