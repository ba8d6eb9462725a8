namespace DeepNet.Site;

/// <summary>Pages of text beside the notebooks, such as the symbols: Markdown files, read as notebooks of one text cell.</summary>
public static class Sheets
{
    /// <summary>The ending of a sheet's file name.</summary>
    public const string Extension = ".md";

    /// <summary>The sheets of a folder, by name.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<Notebook> Of(string folder) =>
        [.. Directory.GetFiles(folder, $"*{Extension}").Order(StringComparer.Ordinal).Select(path => new Notebook
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Cells = [new Cell(CellKind.Markdown, File.ReadAllText(path).ReplaceLineEndings("\n"), "sheet")],
        })];
}
