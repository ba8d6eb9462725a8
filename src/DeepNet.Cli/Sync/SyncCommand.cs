namespace DeepNet.Cli;

/// <summary><c>deepnet sync</c>: writes the implementation cells of the lessons from the library's source, and their formulas as MathML.</summary>
public static class SyncCommand
{
    /// <summary>Brings the cells up to date, or with <paramref name="check"/> only tells which are not.</summary>
    /// <returns>The exit code: 1 when <paramref name="check"/> found a difference, else 0.</returns>
    public static int Run(RepositoryLayout repository, IReadOnlyList<string> lessons, bool check, IAnsiConsole console)
    {
        var (cells, changed) = (0, 0);
        foreach (var path in Lessons.Select(repository, lessons).Select(lesson => lesson.Path))
        {
            var notebook = Notebook.Read(path);
            var stale = new List<string>();
            foreach (var (index, cell) in notebook.Cells.Index())
            {
                if (StepSource.NameIn(cell, $"{path}, cell {index + 1}") is not { } step)
                    continue;
                cells++;
                var source = StepSource.Read(repository.Steps, step);
                if (cell.Source == source)
                    continue;
                cell.Source = source;
                stale.Add($"cell {index + 1} ({step})");
            }

            if (stale.Count == 0)
                continue;
            changed += stale.Count;
            if (!check)
                notebook.Write(path);
            console.WriteLine($"{Path.GetFileName(path)}: {(check ? "differs from the library" : "written")}: {string.Join(", ", stale)}");
        }

        console.WriteLine(changed == 0
            ? $"{cells} implementation cells, all as in the library."
            : check ? $"{changed} of {cells} implementation cells differ. Run '{Invocation.Name} sync' and commit what it writes." : $"{changed} of {cells} implementation cells written.");
        var areFormulasFresh = FormulaSync.Run(repository, check, console);
        return (check && changed > 0) || !areFormulasFresh ? 1 : 0;
    }
}
