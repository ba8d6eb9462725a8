using AngleSharp.Dom;
using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>Makes the HTML of an output fit a page: no scripts of its own, pictures and figures' data in files.</summary>
/// <param name="pictures">Where pictures go; null leaves them in the HTML.</param>
/// <param name="figures">Where figures' data go; null leaves them in the HTML.</param>
internal sealed class OutputHtml(PictureStore? pictures, FigureStore? figures)
{
    // What could run or fetch something: the page's policy blocks it anyway, and each block is an error in the console.
    private const string Active = "script, iframe, object, embed, link, base, meta";

    /// <summary>The HTML; null when nothing is left to see. Scripts with figures' data are added to the page's.</summary>
    public string? Fit(string html, ICollection<string> figureFiles)
    {
        var body = HtmlFragment.Parse(html);
        var active = body.QuerySelectorAll(Active).ToList();
        active.ForEach(element => element.Remove());
        body.Descendants<IComment>().ToList().ForEach(comment => comment.Remove());
        if (active.Count > 0 && string.IsNullOrWhiteSpace(body.TextContent) && body.QuerySelector("img") is null)
            return null;
        NumberColumns.SetRight(body);
        if (pictures is not null)
            Store(body, pictures);
        if (figures is not null)
            Store(body, figures, figureFiles);
        return body.InnerHtml;
    }

    private static void Store(IElement body, PictureStore pictures)
    {
        foreach (var image in body.QuerySelectorAll("img"))
        {
            if (image.GetAttribute("src") is { } source && Picture.Parse(source) is { } data && pictures.Add(data) is { } stored)
            {
                image.SetAttribute("src", stored);
                if (image.Closest("figure, a") is null)
                    Enlargeable(image, stored);
            }
        }
    }

    private static void Store(IElement body, FigureStore figures, ICollection<string> figureFiles)
    {
        foreach (var figure in body.QuerySelectorAll($"[{FigureElement.DataAttribute}]"))
        {
            if (figures.Add(figure.GetAttribute(FigureElement.DataAttribute)!, figureFiles) is { } key)
                figure.SetAttribute("data-figure-key", key);
            figure.RemoveAttribute(FigureElement.DataAttribute);
        }
    }

    // on a phone a diagram is too small to read: a tap shows it alone, to be made larger
    private static void Enlargeable(IElement image, string address)
    {
        var link = image.Owner!.CreateElement("a");
        link.SetAttribute("class", "enlarge");
        link.SetAttribute("href", address);
        image.Replace(link);
        link.AppendChild(image);
    }
}
