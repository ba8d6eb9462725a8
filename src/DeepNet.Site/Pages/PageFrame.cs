namespace DeepNet.Site;

/// <summary>What all pages have around their content.</summary>
internal static class PageFrame
{
    /// <summary>The site's name.</summary>
    public const string SiteTitle = "DeepNet Notebooks";

    /// <summary>The first page's file name.</summary>
    public const string Index = "index.html";

    // The pages ask nothing of any other machine, and the browser holds them to it. 'file:' is for browsers in which a
    // page on a disk has no 'self'; blob: is for the pictures that plotly.js saves.
    private const string Policy = "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data: blob:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's title, escaped; empty for the first page.</param>
    /// <param name="head">The elements that load styles and scripts.</param>
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
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
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
