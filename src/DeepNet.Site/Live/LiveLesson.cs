namespace DeepNet.Site;

/// <summary>A notebook that a tab shows.</summary>
/// <param name="Path">The notebook file.</param>
/// <param name="Notebook">What it held when the tab was opened.</param>
/// <param name="CopiesFolder">Where copies of it go.</param>
internal sealed record LiveLesson(string Path, Notebook Notebook, string CopiesFolder)
{
    private readonly Dictionary<string, Cell> code = Notebook.Cells
        .Where(cell => cell.Kind == CellKind.Code).ToDictionary(cell => cell.Id, StringComparer.Ordinal);

    /// <summary>The notebook's name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that cells run in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The code cell of that id; null when there is none.</summary>
    public Cell? Find(string id) => code.GetValueOrDefault(id);

    /// <summary>What errors call a cell: its number among all cells, as in <c>deepnet run</c>.</summary>
    public string NameOf(string id) => FormattableString.Invariant($"cell {Notebook.Cells.FindIndex(cell => cell.Id == id) + 1}");
}
