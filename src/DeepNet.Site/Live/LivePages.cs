namespace DeepNet.Site;

/// <summary>The pages of one shelf, built when one is asked for, and again when what they are made of has changed since.</summary>
/// <param name="shelf">The notebooks.</param>
/// <param name="others">The other shelves, to which its pages may link.</param>
/// <param name="output">Where the pages are built.</param>
internal sealed class LivePages(LiveShelf shelf, IReadOnlyList<LiveShelf> others, string output)
{
    private readonly Lock building = new();
    private IReadOnlyList<string> built = [];

    public string Name => shelf.Name;

    /// <summary>Where copies of its notebooks go, if not where all others do.</summary>
    public string? CopiesFolder => shelf.CopiesFolder;

    /// <summary>Where the pages are.</summary>
    public string Folder => output;

    /// <summary>The notebook of that name; null when the shelf has none.</summary>
    public string? Find(string name) => Notebooks().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name);

    /// <summary>Sees to it that the pages show the notebooks as they are.</summary>
    /// <returns>Whether there is a notebook to show.</returns>
    /// <exception cref="InvalidDataException">A file is no notebook.</exception>
    /// <exception cref="IOException">A notebook cannot be read.</exception>
    public bool Build()
    {
        lock (building)
        {
            var notebooks = Notebooks();
            if (notebooks.Count == 0)
                return false;
            var elsewhere = Elsewhere();
            // a page depends on its own shelf's files, and on which others there are to link to
            string[] sources = [.. notebooks.Concat(Files(Sheets.Extension)).Select(WrittenAt), .. elsewhere.Keys];
            if (sources.SequenceEqual(built))
                return true;
            SiteBuilder.Build(new SiteOptions(notebooks, shelf.Folder, output, IsLive: true) { IsWorkbook = shelf.IsWorkbook, Elsewhere = elsewhere });
            built = sources;
            return true;
        }
    }

    private Dictionary<string, OtherPage> Elsewhere() =>
        others.SelectMany(other => OtherPage.In(other.Folder, shelf.Folder, $"../{other.Name}", other.Label)).ToDictionary();

    private static string WrittenAt(string path) => $"{path} {File.GetLastWriteTimeUtc(path):O}";

    private List<string> Notebooks() => Files(PageLinks.Notebook);

    private List<string> Files(string ending) =>
        Directory.Exists(shelf.Folder) ? [.. Directory.GetFiles(shelf.Folder, $"*{ending}").Order(StringComparer.Ordinal)] : [];
}
