using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>
/// Moves the data of interactive figures out of the page into scripts beside it, as they are often larger than the lesson.
/// A script, because a page opened from a disk may not fetch anything.
/// </summary>
/// <param name="output">The site.</param>
/// <param name="isDrawn">Whether plotly.js is there to draw them; else the data are left out and the picture stays.</param>
internal sealed partial class FigureStore(OutputFolder output, bool isDrawn)
{
    private const string Folder = "figures";

    /// <summary>The HTML with its figures' data moved.</summary>
    /// <param name="html">An output's HTML.</param>
    /// <param name="files">Takes up the scripts that the page needs.</param>
    public string Move(string html, ICollection<string> files) =>
        Data().Replace(html, match => match.Groups["before"].Value + Reference(WebUtility.HtmlDecode(match.Groups["json"].Value), files));

    private string Reference(string json, ICollection<string> files)
    {
        if (!isDrawn || !IsJson(json))
            return "";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        var name = $"{Folder}/{key}.js";
        output.Write(name, $"(window.deepNetFigureData ??= {{}})[\"{key}\"] = {json};\n");
        if (!files.Contains(name))
            files.Add(name);
        return $"data-figure-key=\"{key}\"";
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

    [GeneratedRegex("(?<before><figure\\b[^>]*?\\s)data-figure=(?:'(?<json>[^']*)'|\"(?<json>[^\"]*)\")", RegexOptions.IgnoreCase)]
    private static partial Regex Data();
}
