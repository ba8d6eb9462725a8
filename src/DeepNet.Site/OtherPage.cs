namespace DeepNet.Site;

/// <summary>A page that is not part of this site and can be reached from it.</summary>
/// <param name="Address">Its address from a page of this site.</param>
/// <param name="Label">What a link from the page of the same name says; null for no link.</param>
public sealed record OtherPage(string Address, string? Label)
{
    /// <summary>The pages of another folder's site: of its notebooks, its sheets, and its map.</summary>
    /// <param name="folder">That folder; it may be missing.</param>
    /// <param name="from">The folder that this site's addresses start from.</param>
    /// <param name="address">The other site's address from a page of this one.</param>
    /// <param name="label">What a link from the page of the same name says; null for no link.</param>
    /// <returns>The pages, by their files' paths from this site's folder.</returns>
    public static IReadOnlyDictionary<string, OtherPage> In(string folder, string from, string address, string? label)
    {
        string[] endings = [PageLinks.Notebook, Sheets.Extension];
        var files = Directory.Exists(folder) ? endings.SelectMany(ending => Directory.GetFiles(folder, $"*{ending}")).ToList() : [];
        var pages = files.ToDictionary(PathOf, file => new OtherPage($"{address}/{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(file))}.html", label));
        if (files.Count > 0)
            pages[PathOf(Path.Combine(folder, PageFrame.Index))] = new OtherPage($"{address}/{PageFrame.Index}", label is null ? null : $"{label} map");
        return pages;

        string PathOf(string file) => Path.GetRelativePath(from, file).Replace('\\', '/');
    }
}
