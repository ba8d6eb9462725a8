namespace DeepNet.Notebooks;

/// <summary>
/// The scripts that a session puts into the page once and that no notebook should keep: .NET Interactive's own, with
/// addresses of the machine, and whole libraries.
/// </summary>
internal static partial class BootstrapScripts
{
    private const int LibraryLength = 100_000;

    /// <summary>The HTML without such scripts.</summary>
    public static string Remove(string html) =>
        html.Contains("<script", StringComparison.OrdinalIgnoreCase) ? Script().Replace(html, match => IsBootstrap(match) ? "" : match.Value) : html;

    /// <summary>Whether an output shows nothing but such scripts.</summary>
    public static bool IsAll(DataOutput output)
    {
        if (output.Data.Count != 1 || output.GetText("text/html") is not { } html) return false;
        var rest = Remove(html);
        return rest != html && string.IsNullOrWhiteSpace(EmptyElements().Replace(rest, ""));
    }

    private static bool IsBootstrap(Match script) =>
        script.Length >= LibraryLength
        || script.Value.Contains("dotnet-interactive", StringComparison.OrdinalIgnoreCase)
        || script.Value.Contains("getDotnetInteractiveScope", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<script\b[^>]*>.*?</script\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    // .NET Interactive wraps its script in boxes, one with an explanation that is not displayed.
    [GeneratedRegex(@"<div[^>]*display:\s*none[^>]*>[^<]*</div>|</?(?:div|span|p)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyElements();
}
