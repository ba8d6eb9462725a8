namespace DeepNet.Site;

/// <summary>A lesson whose cells are written as HTML, before the frame of its page is put around them.</summary>
internal sealed record RenderedLesson
{
    /// <summary>The notebook's name without extension; the page's too.</summary>
    public required string Name { get; init; }

    /// <summary>The title as HTML, with the number that the lesson itself gives.</summary>
    public required string Title { get; init; }

    /// <summary>The title as plain text, escaped.</summary>
    public required string PlainTitle { get; init; }

    /// <summary>What the reader does in it, as HTML; empty when the lesson does not say.</summary>
    public required string Summary { get; init; }

    /// <summary>How long it takes, as the lesson says; null when it does not.</summary>
    public required int? Minutes { get; init; }

    /// <summary>The part of the map that begins with it; null when it stands in the one before.</summary>
    public required MapPart? Part { get; init; }

    /// <summary>The picture on the map; null when it shows none.</summary>
    public required LessonPicture? Picture { get; init; }

    /// <summary>The cells.</summary>
    public required string Body { get; init; }

    /// <summary>The headings below the title.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The scripts with the data of its figures.</summary>
    public required IReadOnlyCollection<string> FigureFiles { get; init; }

    /// <summary>The page's file name.</summary>
    public string Page => Name + ".html";
}
