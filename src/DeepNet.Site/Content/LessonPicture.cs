namespace DeepNet.Site;

/// <summary>
/// The picture that stands for a lesson on the map. The notebook's metadata may name the cell that shows it,
/// <c>"deepnet": { "picture": "data-cell" }</c>; else it is the first one.
/// </summary>
/// <param name="Address">Where it is.</param>
/// <param name="AltText">What it shows; empty where the lesson does not say.</param>
internal sealed record LessonPicture(string Address, string AltText)
{
    /// <summary>The first picture of some outputs; null when they have none.</summary>
    public static LessonPicture? In(string html) =>
        HtmlFragment.Parse(html).QuerySelector("img[src]") is { } image ? new LessonPicture(image.GetAttribute("src")!, image.GetAttribute("alt") ?? "") : null;

    /// <summary>The cell that the notebook names; null when it names none.</summary>
    public static string? CellOf(Notebook notebook) =>
        notebook.Metadata["deepnet"] is JsonObject deepnet ? deepnet["picture"]?.ToString() : null;
}
