using System.Text.RegularExpressions;

namespace DeepNet.Notebooks;

/// <summary>
/// The scripts that a session puts into the page once and that no notebook should keep: .NET Interactive's own, with
/// addresses of the machine; scripts with the attribute <c>data-bootstrap</c>; and whole libraries.
/// </summary>
public static partial class BootstrapScripts
{
    /// <summary>The attribute that marks a script as one that is not committed.</summary>
    public const string Attribute = "data-bootstrap";

    private const int LibraryLength = 100_000;

    /// <summary>The HTML without such scripts.</summary>
    /// <param name="html">The HTML.</param>
    public static string Remove(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains("<script", StringComparison.OrdinalIgnoreCase)
            ? Script().Replace(html, match => IsBootstrap(match) ? "" : match.Value)
            : html;
    }

    /// <summary>Takes such scripts out of a notebook's outputs, and outputs that held nothing else.</summary>
    /// <param name="notebook">The notebook, which is changed.</param>
    public static void RemoveFrom(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        foreach (var cell in notebook.Cells)
        {
            cell.Outputs.RemoveAll(output => output is DataOutput data && IsAll(data));
            foreach (var output in cell.Outputs.OfType<DataOutput>())
            {
                if (output.GetText("text/html") is { } html) output.Data["text/html"] = Remove(html);
            }
        }
    }

    /// <summary>Whether an output shows nothing but such scripts.</summary>
    internal static bool IsAll(DataOutput output)
    {
        if (output.Data.Count != 1 || output.GetText("text/html") is not { } html) return false;
        var rest = Remove(html);
        return rest != html && string.IsNullOrWhiteSpace(EmptyElements().Replace(rest, ""));
    }

    private static bool IsBootstrap(Match script) =>
        script.Length >= LibraryLength
        || script.Groups["attributes"].Value.Contains(Attribute, StringComparison.OrdinalIgnoreCase)
        || script.Value.Contains("dotnet-interactive", StringComparison.OrdinalIgnoreCase)
        || script.Value.Contains("getDotnetInteractiveScope", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<script\b(?<attributes>[^>]*)>.*?</script\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    // .NET Interactive wraps its script in boxes, one with an explanation that is not displayed.
    [GeneratedRegex(@"<div[^>]*display:\s*none[^>]*>[^<]*</div>|</?(?:div|span|p)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyElements();
}
