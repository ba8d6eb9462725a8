namespace DeepNet.Site;

/// <summary>What became of a site.</summary>
/// <param name="Index">The first page's path.</param>
/// <param name="PageSizes">Page → its size in bytes, without pictures and files that pages share.</param>
/// <param name="Notes">What the user should know: what is missing, and what it means.</param>
public sealed record SiteReport(string Index, IReadOnlyDictionary<string, int> PageSizes, IReadOnlyList<string> Notes);
