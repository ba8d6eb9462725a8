using System.Net;
using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>
/// Makes a cell's links fit the site: those to other lessons lead to their pages, pictures are taken into the site, and
/// what the site does not have is left as text.
/// </summary>
/// <param name="pages">The names of the lessons, without extension.</param>
/// <param name="pictures">Where pictures go.</param>
/// <param name="folder">The notebook's folder, which relative addresses start from.</param>
internal sealed partial class PageLinks(IReadOnlySet<string> pages, PictureStore pictures, string folder)
{
    private const string Notebook = ".ipynb";

    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>The addresses that lead nowhere in the site.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The HTML of a text cell with its links and pictures mended.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="attachment">Gives the data URI of a picture that the cell itself carries, or null.</param>
    public string Rewrite(string html, Func<string, string?> attachment)
    {
        html = Link().Replace(html, match => match.Groups["before"].Value + Address(WebUtility.HtmlDecode(match.Groups["url"].Value)));
        return Image().Replace(html, match => Picture(match, attachment));
    }

    private string Address(string url)
    {
        if (IsOutside(url) || url.StartsWith('#'))
            return Attribute("href", url);
        var (path, fragment) = url.Split('#', 2) is [var before, var after] ? (before, "#" + Slug.Of(WebUtility.UrlDecode(after))) : (url, "");
        var name = WebUtility.UrlDecode(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        if (name.EndsWith(Notebook, StringComparison.OrdinalIgnoreCase) && pages.Contains(name[..^Notebook.Length]))
            return Attribute("href", name[..^Notebook.Length] + ".html" + fragment);
        missing.Add(path);
        // An anchor without an address is text, and says so to a screen reader.
        return Attribute("class", "absent");
    }

    private string Picture(Match image, Func<string, string?> attachment)
    {
        var url = WebUtility.HtmlDecode(image.Groups["url"].Value);
        const string own = "attachment:";
        var uri = url.StartsWith(own, StringComparison.Ordinal) ? attachment(WebUtility.UrlDecode(url[own.Length..])) : url;
        var stored = uri is null ? null
            : DataUri.Parse(uri) is { } data ? pictures.Add(data)
            : IsOutside(uri) ? null
            : pictures.AddFile(Path.Combine(folder, WebUtility.UrlDecode(uri)));
        if (stored is not null)
            return image.Groups["before"].Value + Attribute("src", stored) + image.Groups["after"].Value;
        missing.Add(url.Length > 80 ? url[..80] + "…" : url);
        return $"<em>{(Alternative().Match(image.Value) is { Success: true } alt ? alt.Groups[1].Value : "A picture that is not here")}</em>";
    }

    private static string Attribute(string name, string value) => $"{name}=\"{Html.Escape(value)}\"";

    private static bool IsOutside(string url) => Scheme().IsMatch(url) || url.StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex("(?<before><a\\b[^>]*?\\s)href=(?:\"(?<url>[^\"]*)\"|'(?<url>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("(?<before><img\\b[^>]*?\\s)src=(?:\"(?<url>[^\"]*)\"|'(?<url>[^']*)')(?<after>[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex("\\balt=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();
}
