using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DeepNet.Site;

/// <summary>Reads a piece of HTML as a browser reads it.</summary>
internal static class HtmlFragment
{
    /// <summary>An element that holds the piece.</summary>
    public static IElement Parse(string html)
    {
        // the piece is read as what a template holds, which may begin with anything
        var document = new HtmlParser().ParseDocument("");
        var body = document.CreateElement("body");
        body.InnerHtml = html;
        return body;
    }
}
