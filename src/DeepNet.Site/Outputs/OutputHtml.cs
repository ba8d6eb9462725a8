using System.Net;
using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>Makes the HTML of an output fit a page: no scripts of its own, pictures and figures' data in files.</summary>
/// <param name="pictures">Where pictures go; null leaves them in the HTML.</param>
/// <param name="figures">Where figures' data go; null leaves them in the HTML.</param>
internal sealed partial class OutputHtml(PictureStore? pictures, FigureStore? figures)
{
    /// <summary>The HTML; null when nothing is left to see.</summary>
    /// <param name="html">As the notebook holds it.</param>
    /// <param name="figureFiles">Takes up the scripts with figures' data.</param>
    public string? Fit(string html, ICollection<string> figureFiles)
    {
        var rest = Active().Replace(html, "");
        if (rest.Length != html.Length && string.IsNullOrWhiteSpace(WebUtility.HtmlDecode(Tag().Replace(rest, ""))) && !rest.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return null;
        if (pictures is not null)
            rest = PictureSource().Replace(rest, match => Picture(match, pictures));
        return figures is null ? rest : figures.Move(rest, figureFiles);
    }

    private static string Picture(Match match, PictureStore pictures)
    {
        var stored = DataUri.Parse(WebUtility.HtmlDecode(match.Groups["uri"].Value)) is { } data ? pictures.Add(data) : null;
        return stored is null ? match.Value : $"{match.Groups["before"].Value}src=\"{stored}\"";
    }

    // What could run or fetch something: the page's policy blocks it anyway, and each block is an error in the console.
    [GeneratedRegex("<(script|iframe|object)\\b[^>]*>.*?</\\1\\s*>|<(?:script|iframe|object|embed|link|base|meta)\\b[^>]*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<before><img\\b[^>]*?\\s)src=(?:\"(?<uri>data:[^\"]*)\"|'(?<uri>data:[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex PictureSource();
}
