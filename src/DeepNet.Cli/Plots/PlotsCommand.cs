using DeepNet.Interactive;

namespace DeepNet.Cli;

/// <summary><c>deepnet plots</c>: executes the lessons and writes their pictures, and the README's, into <c>images/</c>.</summary>
public sealed class PlotsCommand(RepositoryLayout repository, RunOptions options, IAnsiConsole console)
{
    /// <summary>Draws the pictures of the lessons.</summary>
    /// <returns>The exit code: 1 when a lesson failed, else 0.</returns>
    /// <exception cref="CommandException">A name means no lesson, or there is no browser to draw with.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (FigureRenderer.Missing is { } missing)
            throw new CommandException(missing);

        if (Lessons.Select(repository, names).FirstOrDefault(lesson => Path.GetDirectoryName(lesson.Path) != repository.Notebooks) is { } other)
            throw new CommandException($"{other.Path} is not one of the lessons in {repository.Notebooks}; images/ holds only their pictures.");
        var run = new RunCommand(repository, options with { Pictures = PictureSource.Drawn }, console);
        var code = await run.RunAsync(names, cancellationToken);

        var written = Write("network.svg", System.Text.Encoding.UTF8.GetBytes(Diagrams.Network([3, 4, 5, 2, 1]).Svg))
            + Write("moons.webp", (await MovingBoundary.DrawAsync(cancellationToken)).Bytes);
        foreach (var report in run.Reports.Where(report => report.Outcome == LessonOutcome.Passed))
        {
            var folder = Path.Combine(repository.Images, report.Lesson.Name);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            written += LessonPictures.Of(report.Lesson.Name, report.Executed!).Sum(picture => Write(picture.Path, picture.Bytes));
        }

        console.WriteLine($"{written} pictures are written into {repository.Images}.");
        return code;
    }

    private int Write(string name, byte[] bytes)
    {
        var path = Path.Combine(repository.Images, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return 1;
    }
}
