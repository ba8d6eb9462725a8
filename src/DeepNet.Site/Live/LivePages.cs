namespace DeepNet.Site;

/// <summary>The pages of one shelf, built when one is asked for, and again when a notebook has changed since.</summary>
/// <param name="shelf">The notebooks.</param>
/// <param name="shelves">All shelves, which pages may link to.</param>
/// <param name="output">Where the pages are built.</param>
internal sealed class LivePages(LiveShelf shelf, IReadOnlyList<LiveShelf> shelves, string output)
{
    private readonly Lock building = new();
    private DateTime built;

    public string Name => shelf.Name;

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
            var newest = notebooks.Append(shelf.Folder).Max(Directory.GetLastWriteTimeUtc);
            if (newest == built)
                return true;
            SiteBuilder.Build(new SiteOptions(notebooks, shelf.Folder, output, IsLive: true, shelves));
            built = newest;
            return true;
        }
    }

    private IReadOnlyList<string> Notebooks() =>
        Directory.Exists(shelf.Folder) ? [.. Directory.GetFiles(shelf.Folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
}
