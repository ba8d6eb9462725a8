using DeepNet.Site;
using Spectre.Console;

namespace DeepNet.Cli;

/// <summary><c>deepnet site</c>: writes the lessons as web pages.</summary>
public static class SiteCommand
{
    /// <summary>Builds the site and tells where it is and what is missing.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="output">The folder to write into; artifacts/site when null.</param>
    /// <param name="console">Where to tell it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no lesson.</exception>
    public static int Run(RepositoryLayout repository, string? output, IAnsiConsole console)
    {
        var notebooks = Lessons.Select(repository, []).Select(lesson => Newest(repository, lesson.Path)).ToList();
        var report = SiteBuilder.Build(new SiteOptions(
            notebooks,
            repository.Notebooks,
            output ?? Path.Combine(repository.Artifacts, "site")));

        foreach (var note in report.Notes)
            console.WriteLine(note);
        var largest = report.PageSizes.MaxBy(page => page.Value);
        var executed = notebooks.Count(path => !path.StartsWith(repository.Notebooks + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        console.WriteLine(FormattableString.Invariant($"{report.PageSizes.Count} pages, {executed} of {notebooks.Count} lessons as last executed here, the others as committed. The largest page is {largest.Key}, {(largest.Value + 999) / 1000} kB."));
        console.WriteLine($"Open {report.Index} in a browser.");
        return 0;
    }

    // A lesson that was edited after its last run is shown as it was committed: the run belongs to the text before.
    private static string Newest(RepositoryLayout repository, string committed)
    {
        var executed = Path.Combine(repository.Artifacts, "notebooks", Path.GetFileName(committed));
        return File.Exists(executed) && File.GetLastWriteTimeUtc(executed) >= File.GetLastWriteTimeUtc(committed) ? executed : committed;
    }
}
