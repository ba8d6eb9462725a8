using System.Net;
using AngleSharp.Dom;
using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>
/// Makes a cell's links fit the site: those to other lessons lead to their pages, pictures are taken into the site, and
/// what the site does not have is left as text.
/// </summary>
/// <param name="pages">The names of the files that have a page.</param>
/// <param name="elsewhere">The files in other folders that have a page, by their paths from this one.</param>
/// <param name="pictures">Where pictures go.</param>
/// <param name="folder">The notebook's folder, which relative addresses start from.</param>
internal sealed class PageLinks(IReadOnlySet<string> pages, IReadOnlyDictionary<string, OtherPage> elsewhere, PictureStore pictures, string folder)
{
    /// <summary>The ending of a notebook's file name.</summary>
    public const string Notebook = ".ipynb";

    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>The addresses that lead nowhere in the site.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The HTML of a text cell with its links and pictures mended, those pictures too that the cell itself carries.</summary>
    public string Rewrite(string html, Func<string, string?> attachment)
    {
        var body = HtmlFragment.Parse(html);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            Mend(link);
        foreach (var image in body.QuerySelectorAll("img[src]"))
            Mend(image, attachment);
        return body.InnerHtml;
    }

    private void Mend(IElement link)
    {
        var url = link.GetAttribute("href")!;
        if (IsOutside(url) || url.StartsWith('#'))
            return;
        var (path, fragment) = url.Split('#', 2) is [var before, var after] ? (before, "#" + Slug.Of(WebUtility.UrlDecode(after))) : (url, "");
        var name = WebUtility.UrlDecode(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        if ((pages.Contains(name) ? Path.ChangeExtension(name, ".html") : elsewhere.GetValueOrDefault(name)?.Address) is { } address)
        {
            link.SetAttribute("href", address + fragment);
            return;
        }

        missing.Add(path);
        // An anchor without an address is text, and says so to a screen reader.
        link.RemoveAttribute("href");
        link.SetAttribute("class", "absent");
    }

    private void Mend(IElement image, Func<string, string?> attachment)
    {
        var url = image.GetAttribute("src")!;
        const string own = "attachment:";
        var uri = url.StartsWith(own, StringComparison.Ordinal) ? attachment(WebUtility.UrlDecode(url[own.Length..])) : url;
        var stored = uri is null ? null
            : Picture.Parse(uri) is { } data ? pictures.Add(data)
            : IsOutside(uri) ? null
            : InRepository(WebUtility.UrlDecode(uri)) is { } file ? pictures.AddFile(file)
            : null;
        if (stored is not null)
        {
            image.SetAttribute("src", stored);
            return;
        }

        missing.Add(url.Length > 80 ? url[..80] + "…" : url);
        var instead = image.Owner!.CreateElement("em");
        instead.TextContent = image.GetAttribute("alt") is { Length: > 0 } alt ? alt : "A picture that is not here";
        image.Replace(instead);
    }

    // a notebook must not bring a picture from elsewhere on the disk into a site that is published
    private string? InRepository(string path)
    {
        var root = Path.GetFullPath(Path.Combine(folder, "..")).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(folder, path));
        return file.StartsWith(root, StringComparison.Ordinal) ? file : null;
    }

    private static bool IsOutside(string url) => url.StartsWith("//", StringComparison.Ordinal) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile);
}
