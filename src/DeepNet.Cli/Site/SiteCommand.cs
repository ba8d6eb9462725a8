using DeepNet.Site;

namespace DeepNet.Cli;

/// <summary><c>deepnet site</c>: writes the lessons as web pages, and the workbook in a folder below.</summary>
public static class SiteCommand
{
    private const string Workbook = "workbook";

    /// <summary>Builds the site and tells where it is and what is missing.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="output">The folder to write into; artifacts/site when null.</param>
    /// <param name="console">Where to tell it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no lesson.</exception>
    public static int Run(RepositoryLayout repository, string? output, IAnsiConsole console)
    {
        var notebooks = Lessons.Select(repository, []).Select(lesson => Newest(repository, lesson.Path)).ToList();
        var site = output ?? Path.Combine(repository.Artifacts, "site");
        var lessons = SiteBuilder.Build(new SiteOptions(notebooks, repository.Notebooks, site) { Elsewhere = OtherPage.In(repository.Workbook, repository.Notebooks, Workbook, "Workbook") });
        List<SiteReport> reports = [lessons, .. BuildWorkbook(repository, Path.Combine(site, Workbook))];

        foreach (var note in reports.SelectMany(report => report.Notes))
            console.WriteLine(note);
        var pages = reports.SelectMany(report => report.PageSizes).ToList();
        var largest = pages.MaxBy(page => page.Value);
        var executed = notebooks.Count(path => !path.StartsWith(repository.Notebooks + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        console.WriteLine(FormattableString.Invariant($"{pages.Count} pages, {executed} of {notebooks.Count} lessons as last executed here, the others as committed. The largest page is {largest.Key}, {(largest.Value + 999) / 1000} kB."));
        console.WriteLine($"Open {lessons.Index} in a browser.");
        return 0;
    }

    private static IEnumerable<SiteReport> BuildWorkbook(RepositoryLayout repository, string site)
    {
        var notebooks = Lessons.In(repository.Workbook);
        if (notebooks.Count > 0)
            yield return SiteBuilder.Build(new SiteOptions(notebooks, repository.Workbook, site) { IsWorkbook = true, Elsewhere = OtherPage.In(repository.Notebooks, repository.Workbook, "..", "Lesson") });
    }

    // A lesson that was edited after its last run is shown as it was committed: the run belongs to the text before.
    private static string Newest(RepositoryLayout repository, string committed)
    {
        var executed = Path.Combine(repository.Artifacts, "notebooks", Path.GetFileName(committed));
        return File.Exists(executed) && File.GetLastWriteTimeUtc(executed) >= File.GetLastWriteTimeUtc(committed) ? executed : committed;
    }
}
