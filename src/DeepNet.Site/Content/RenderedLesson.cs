namespace DeepNet.Site;

/// <summary>A lesson whose cells are written as HTML, before the frame of its page is put around them.</summary>
/// <param name="Name">The notebook's name without extension; the page's too.</param>
/// <param name="Title">The title as HTML, with the number that the lesson itself gives.</param>
/// <param name="Summary">What the reader does in it, as HTML; empty when the lesson does not say.</param>
/// <param name="Minutes">How long it takes, as the lesson says; null when it does not.</param>
/// <param name="Part">The part of the map that begins with it; null when it stands in the one before.</param>
/// <param name="Picture">The picture on the map; null when it shows none.</param>
/// <param name="Body">The cells.</param>
/// <param name="Sections">The headings below the title.</param>
/// <param name="FigureFiles">The scripts with the data of its figures.</param>
internal sealed record RenderedLesson(
    string Name, string Title, string Summary, int? Minutes, MapPart? Part, LessonPicture? Picture,
    string Body, IReadOnlyList<Section> Sections, IReadOnlyCollection<string> FigureFiles)
{
    /// <summary>The page's file name.</summary>
    public string Page => Name + ".html";

    /// <summary>The title as plain text, escaped.</summary>
    public string PlainTitle => Html.Escape(HtmlFragment.Parse(Title).TextContent);
}
