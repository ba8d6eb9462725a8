namespace DeepNet.Cli;

/// <summary><c>deepnet workbook</c>: writes the lessons as notebooks to do oneself, which are also nbgrader's assignments.</summary>
/// <param name="repository">The checkout.</param>
/// <param name="console">Where to tell what was done.</param>
public sealed class WorkbookCommand(RepositoryLayout repository, IAnsiConsole console)
{
    /// <summary>Writes the learner's notebooks, or with <paramref name="check"/> only tells which are not as they should be.</summary>
    /// <param name="names">The lessons; all that have a workbook when there is none.</param>
    /// <param name="check">Whether to write nothing.</param>
    /// <returns>The exit code: 1 when <paramref name="check"/> found a difference, else 0.</returns>
    /// <exception cref="CommandException">A name means no lesson, or one that has no workbook.</exception>
    public int Run(IReadOnlyList<string> names, bool check)
    {
        var (count, stale) = (0, 0);
        foreach (var lesson in Selected(names))
        {
            count++;
            var path = Path.Combine(repository.Workbook, Path.GetFileName(lesson.Path));
            var made = new WorkbookBuilder(repository, lesson, solved: false).Build();
            if (File.Exists(path) && File.ReadAllText(path) == made.ToJson())
                continue;
            stale++;
            if (!check)
                Write(made, path);
            console.WriteLine($"workbook/{Path.GetFileName(path)}: {(check ? "is not what its lesson makes" : "written")}");
        }

        console.WriteLine(stale == 0
            ? $"{count} workbook notebooks, all as their lessons make them."
            : check ? $"{stale} of {count} workbook notebooks differ. Run '{Invocation.Name} workbook' and commit what it writes." : $"{stale} of {count} workbook notebooks written.");
        return check && stale > 0 ? 1 : 0;
    }

    /// <summary>Writes the teacher's notebooks, each into a folder of its own, as nbgrader wants its sources.</summary>
    /// <param name="names">The lessons; all that have a workbook when there is none.</param>
    /// <param name="folder">Where to write.</param>
    /// <exception cref="CommandException">A name means no lesson, or one that has no workbook.</exception>
    public int WriteSolutions(IReadOnlyList<string> names, string folder)
    {
        var lessons = Selected(names);
        foreach (var lesson in lessons)
            Write(new WorkbookBuilder(repository, lesson, solved: true).Build(), Path.Combine(folder, lesson.Name, Path.GetFileName(lesson.Path)));
        console.WriteLine($"{lessons.Count} workbook notebooks with solutions are written into {folder}.");
        return 0;
    }

    private List<Lesson> Selected(IReadOnlyList<string> names)
    {
        var lessons = Lessons.Select(repository, names);
        return names.Count == 0 ? [.. lessons.Where(WorkbookPlan.Has)]
            : lessons.FirstOrDefault(lesson => !WorkbookPlan.Has(lesson)) is { } other ? throw new CommandException(WorkbookPlan.Lacks(repository, other))
            : [.. lessons];
    }

    private static void Write(Notebook notebook, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        notebook.Write(path);
    }
}
