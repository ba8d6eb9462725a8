using System.Security.Cryptography;

namespace DeepNet.Cli;

/// <summary>A notebook as it was handed out, which the answers are put into.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="Notebook">The notebook.</param>
/// <param name="Folder">Where it lies; its relative paths start there.</param>
/// <param name="Hash">What changes when the file does.</param>
internal sealed record Assignment(string Name, Notebook Notebook, string Folder, string Hash)
{
    private readonly HashSet<string> gradedIds = [.. Notebook.Cells.Where(cell => cell.IsAnswer() || cell.IsCheck()).Select(cell => cell.GradeId())];

    private readonly bool namesItsSetup = Notebook.Cells.Any(cell => cell.Kind == CellKind.Code && cell.IsMarked() && !cell.IsAnswer() && !cell.IsCheck());

    /// <summary>
    /// Whether the grades need a cell: what nbgrader's metadata mark. A workbook's guesses and what they need are not marked,
    /// and take time. Where no set-up is marked, every cell may be one.
    /// </summary>
    public bool Needs(Cell cell) => !cell.Tags.Contains(CellTags.SkipExecution) && (cell.IsMarked() || !namesItsSetup);

    /// <summary>Reads an assignment.</summary>
    /// <param name="path">The notebook's path.</param>
    public static Assignment Read(string path) => new(
        Path.GetFileNameWithoutExtension(path), Notebook.Read(path), Path.GetDirectoryName(Path.GetFullPath(path))!, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    /// <summary>The assignments of a checkout's workbook, or the one that is named.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="name">A notebook's path, or a name or number in the workbook; null for all of the workbook.</param>
    /// <exception cref="CommandException">There is none, or it has no check.</exception>
    public static IReadOnlyList<Assignment> Find(RepositoryLayout repository, string? name)
    {
        var paths = Lessons.In(repository.Workbook);
        if (name is not null)
        {
            paths = File.Exists(name) ? [name] : [.. paths.Where(path => Lesson.At(path).Names.Contains(name, StringComparer.OrdinalIgnoreCase))];
            if (paths.Count == 0)
                throw new CommandException($"There is no assignment '{name}': it is neither a file nor a notebook of {repository.Workbook}. Name the notebook that was handed out.");
        }

        var found = paths.Select(Read).Where(assignment => assignment.Notebook.Cells.Any(GradedCells.IsCheck)).ToList();
        return found.Count > 0 ? found : throw new CommandException(
            $"{name ?? repository.Workbook} holds no cell that gives points (nbgrader metadata with grade: true). Name the notebook that was handed out with --assignment.");
    }

    /// <summary>How many of a notebook's cells are this one's.</summary>
    public int Shares(IEnumerable<string> ids) => ids.Distinct().Count(gradedIds.Contains);
}
