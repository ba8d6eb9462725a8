namespace DeepNet.Site;

/// <summary>What a site is made of, and where it goes.</summary>
/// <param name="Notebooks">The notebook files to show, in the lessons' order.</param>
/// <param name="SourceFolder">The folder that relative addresses in the notebooks start from.</param>
/// <param name="Packages">The folder node_modules, for KaTeX; it need not exist.</param>
/// <param name="Output">The folder to write the site into.</param>
public sealed record SiteOptions(IReadOnlyList<string> Notebooks, string SourceFolder, string Packages, string Output);
