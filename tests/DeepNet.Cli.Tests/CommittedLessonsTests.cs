namespace DeepNet.Cli.Tests;

/// <summary>The lessons of this repository: what <c>deepnet run --check</c> and <c>deepnet sync --check</c> look at.</summary>
public sealed class CommittedLessonsTests
{
    private static readonly RepositoryLayout Repository = RepositoryLayout.Find();

    public static TheoryData<string> Names => [.. Lessons.Select(Repository, []).Select(lesson => lesson.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_runs_and_shows_what_is_committed(string lesson)
    {
        var report = await RunAsync(lesson, new Dictionary<string, string?>());

        var told = string.Join('\n', report.Details);
        Assert.SkipWhen(report.Outcome == LessonOutcome.Skipped, told);
        Assert.True(report.Outcome == LessonOutcome.Passed, told);
    }

    [Fact]
    public async Task A_lesson_shows_the_same_where_VS_Code_speaks_German()
    {
        var report = await RunAsync("06-cost", new Dictionary<string, string?> { ["DOTNET_CLI_CULTURE"] = "de", ["LANG"] = "de_DE.UTF-8" });

        Assert.True(report.Outcome == LessonOutcome.Passed, string.Join('\n', report.Details));
    }

    private static async Task<LessonReport> RunAsync(string lesson, IReadOnlyDictionary<string, string?> environment)
    {
        using var checkout = new TemporaryCheckout();
        var options = new RunOptions(Check: true, Write: false, Jobs: 1, TimeSpan.FromMinutes(5));
        await using var pictures = new FigurePictures(options.Pictures);
        var runner = new LessonRunner(options, new ExecutedCopies(checkout.Layout), pictures) { Environment = LessonRunner.Bare.Concat(environment).ToDictionary() };
        return await runner.RunAsync(Lessons.Select(Repository, [lesson])[0], _ => { }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_implementation_cell_is_the_librarys_source()
    {
        var output = new StringWriter();
        Assert.True(SyncCommand.Run(Repository, [], check: true, Terminal.Plain(output)) == 0, output.ToString());
    }
}
