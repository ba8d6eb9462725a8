namespace DeepNet.Site;

/// <summary>What a site is made of, and where it goes.</summary>
/// <param name="Notebooks">The notebook files to show, in the lessons' order.</param>
/// <param name="SourceFolder">The folder that relative addresses in the notebooks start from.</param>
/// <param name="Output">The folder to write the site into.</param>
/// <param name="IsLive">Whether the pages are for <see cref="LiveServer"/>, which runs their cells.</param>
public sealed record SiteOptions(IReadOnlyList<string> Notebooks, string SourceFolder, string Output, bool IsLive = false)
{
    /// <summary>Whether these are the workbook's notebooks, which the reader fills, and not the lessons.</summary>
    public bool IsWorkbook { get; init; }

    /// <summary>Notebooks and sheets in other folders that have pages, by their paths from <see cref="SourceFolder"/>.</summary>
    public IReadOnlyDictionary<string, OtherPage> Elsewhere { get; init; } = new Dictionary<string, OtherPage>();
}
