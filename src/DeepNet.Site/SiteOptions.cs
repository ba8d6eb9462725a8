namespace DeepNet.Site;

/// <summary>What a site is made of, and where it goes.</summary>
/// <param name="Notebooks">The notebook files to show, in the lessons' order.</param>
/// <param name="SourceFolder">The folder that relative addresses in the notebooks start from.</param>
/// <param name="Output">The folder to write the site into.</param>
/// <param name="IsLive">Whether the pages are for <see cref="LiveServer"/>, which runs their cells.</param>
/// <param name="Others">Other folders of notebooks that are served beside it: links to those lead to their pages.</param>
public sealed record SiteOptions(IReadOnlyList<string> Notebooks, string SourceFolder, string Output, bool IsLive = false, IReadOnlyList<LiveShelf>? Others = null);
