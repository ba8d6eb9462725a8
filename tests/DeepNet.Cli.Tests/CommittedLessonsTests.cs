using DeepNet.Interactive;

namespace DeepNet.Cli.Tests;

/// <summary>The lessons of this repository: what <c>deepnet run --check</c> and <c>deepnet sync --check</c> look at.</summary>
public sealed class CommittedLessonsTests
{
    private static readonly RepositoryLayout Repository = RepositoryLayout.Find();

    public static TheoryData<string> Names => [.. Lessons.Select(Repository, []).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_runs_and_shows_what_is_committed(string lesson)
    {
        // As in deepnet run: figures without scripts and pictures.
        Environment.SetEnvironmentVariable(NotebookEnvironment.OutputVariable, NotebookEnvironment.Bare);
        Environment.SetEnvironmentVariable(NotebookEnvironment.ChecksVariable, NotebookEnvironment.Strict);
        var copies = Directory.CreateTempSubdirectory("deepnet lessons ");
        try
        {
            var options = new RunOptions(Check: true, Write: false, Jobs: 1, TimeSpan.FromMinutes(5));
            await using var pictures = new FigurePictures(options.Pictures);

            var report = await new LessonRunner(options, copies.FullName, pictures)
                .RunAsync(Path.Combine(Repository.Notebooks, lesson), _ => { }, TestContext.Current.CancellationToken);

            var told = string.Join('\n', report.Details);
            Assert.SkipWhen(report.Outcome == LessonOutcome.Skipped, told);
            Assert.True(report.Outcome == LessonOutcome.Passed, told);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_implementation_cell_is_the_librarys_source()
    {
        var output = new StringWriter();
        Assert.True(SyncCommand.Run(Repository, [], check: true, Terminal.Plain(output)) == 0, output.ToString());
    }
}
