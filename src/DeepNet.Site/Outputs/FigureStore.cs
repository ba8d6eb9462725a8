using System.Text.Json;
using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>
/// Moves the data of interactive figures out of the page into scripts beside it, as they are often larger than the lesson.
/// A script, because a page opened from a disk may not fetch anything.
/// </summary>
internal sealed class FigureStore(OutputFolder output)
{
    private const string Folder = "figures";

    /// <summary>The name that the page asks for a figure's data by; null where they are no JSON. The script with them is added to the page's.</summary>
    public string? Add(string json, ICollection<string> files)
    {
        if (!IsJson(json))
            return null;
        var key = new FigureElement(json).Hash;
        var name = $"{Folder}/{key}.js";
        output.Write(name, $"(window.deepNetFigureData ??= {{}})[\"{key}\"] = {json};\n");
        if (!files.Contains(name))
            files.Add(name);
        return key;
    }

    // Only JSON may become a script: anything else would be run.
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
