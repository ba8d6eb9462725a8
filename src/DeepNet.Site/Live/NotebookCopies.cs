namespace DeepNet.Site;

/// <summary>Writes the readers' own copies of lessons. A tab writes its copy again and again; nobody else's is touched.</summary>
/// <param name="folder">Where they go; made when it is needed.</param>
internal sealed class NotebookCopies(string folder)
{
    private string? path;

    /// <summary>Writes a copy.</summary>
    /// <param name="notebook">What it holds.</param>
    /// <param name="from">The folder that its links start from.</param>
    /// <param name="name">The lesson's name; a number is added when there is a copy of that name.</param>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Write(Notebook notebook, string from, string name)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown))
            cell.Source = CopyLinks.Rebased(cell.Source, from, folder);
        if (path is null)
        {
            Directory.CreateDirectory(folder);
            path = Enumerable.Range(1, int.MaxValue)
                .Select(number => Path.Combine(folder, number == 1 ? $"{name}.ipynb" : FormattableString.Invariant($"{name}-{number}.ipynb")))
                .First(Claim);
        }

        notebook.Write(path);
        return path;
    }

    private static bool Claim(string candidate)
    {
        try
        {
            using var file = new FileStream(candidate, FileMode.CreateNew);
            return true;
        }
        catch (IOException) when (File.Exists(candidate))
        {
            return false;
        }
    }
}
