namespace DeepNet.Site;

/// <summary>What all pages have around their content.</summary>
internal static class PageFrame
{
    /// <summary>The site's name.</summary>
    public const string SiteTitle = "DeepNet Notebooks";

    /// <summary>The first page's file name.</summary>
    public const string Index = "index.html";

    /// <summary>Links to other sites' pages of the same name.</summary>
    public static string Links(IEnumerable<OtherPage> namesakes) =>
        string.Concat(namesakes.Select(other => $"<a href=\"{Html.Escape(other.Address)}\">{Html.Escape(other.Label)}</a>"));

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's title, escaped; empty for the first page.</param>
    /// <param name="head">The elements that say what the page may load, and load it.</param>
    /// <param name="navigation">The links at the right of the page's top.</param>
    /// <param name="sidebar">What stands beside the content; empty for none.</param>
    /// <param name="content">The content.</param>
    public static string Page(string title, string head, string navigation, string sidebar, string content) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(title.Length == 0 ? "" : title + " · ")}{SiteTitle}</title>
        {head}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
        <a class="home" href="{Index}">{SiteTitle}</a>
        {navigation}
        </header>
        <div class="{(sidebar.Length == 0 ? "page" : "page with-sidebar")}">
        {sidebar}
        <main id="content" tabindex="-1">
        {content}
        </main>
        </div>
        </body>
        </html>

        """;
}
