namespace DeepNet.Site;

/// <summary>A heading of a page, as the sidebar lists it.</summary>
/// <param name="Level">2 or more; the page's title is 1.</param>
/// <param name="Id">The anchor, unique on the page.</param>
/// <param name="Html">The heading's text, with its formulas and code.</param>
internal sealed record Section(int Level, string Id, string Html);
