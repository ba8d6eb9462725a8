using System.Collections.Concurrent;

namespace DeepNet.Cli;

/// <summary><c>deepnet run</c>: executes lessons side by side and tells what became of each.</summary>
public sealed class RunCommand(RepositoryLayout repository, RunOptions options, IAnsiConsole console)
{
    private readonly ExecutedCopies copies = new(repository);

    /// <summary>What became of the lessons of the last run.</summary>
    public IReadOnlyList<LessonReport> Reports { get; private set; } = [];

    /// <summary>Runs the lessons.</summary>
    /// <returns>The exit code: 1 when a lesson failed or differs, else 0.</returns>
    /// <exception cref="CommandException">A name means no lesson, or the library is not built.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var lessons = Lessons.Select(repository, names);
        repository.RequireBuiltLibrary();
        await using var pictures = new FigurePictures(options.Pictures);
        if (options.Write && FigureRenderer.Missing is { } missing)
            console.WriteLine($"New figures get no static picture. {missing}");
        var runner = new LessonRunner(options, copies, pictures);

        if (console.Profile.Capabilities.Interactive)
        {
            Reports = await WithProgressBarAsync(runner, lessons, cancellationToken);
        }
        else
        {
            console.WriteLine($"{Several(lessons.Count, "lesson")} to run, {Math.Min(options.Jobs, lessons.Count)} side by side. For each, .NET Interactive starts first, which takes some seconds.");
            Reports = await RunAllAsync(runner, lessons, (_, _) => { }, report => console.WriteLine(LessonTable.Line(report)), cancellationToken);
        }

        LessonTable.Write(console, Reports);
        Tell();
        return Reports.Any(report => report.Outcome is LessonOutcome.Failed or LessonOutcome.Differs) ? 1 : 0;
    }

    private void Tell()
    {
        if (options.Check)
            console.WriteLine($"Compared with the committed outputs of {Several(Reports.Sum(report => report.Compared), "cell")}: text exactly, numbers within 1e-9, static pictures not at all.");
        if (Reports.Sum(report => report.NotRun) is > 0 and var notRun)
            console.WriteLine($"Not run: {Several(notRun, "cell")} that fetch packages, in {string.Join(", ", Reports.Where(report => report.NotRun > 0).Select(report => report.Lesson.Name))}; --packages runs them too.");
        if (options.Write)
        {
            console.WriteLine($"The outputs of {Several(Reports.Count(report => report.Outcome == LessonOutcome.Passed), "lesson")} are written into the notebooks.");
            return;
        }

        console.WriteLine($"The executed copies lie in {copies.Folder}. To open the lessons and change them:");
        console.WriteWhole($"{Invocation.Name} open");
    }

    private Task<IReadOnlyList<LessonReport>> WithProgressBarAsync(LessonRunner runner, IReadOnlyList<Lesson> lessons, CancellationToken cancellationToken) =>
        console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress =>
            {
                var all = progress.AddTask(Several(lessons.Count, "lesson"), maxValue: lessons.Count);
                var running = new ConcurrentDictionary<string, ProgressTask>();
                return RunAllAsync(
                    runner,
                    lessons,
                    (lesson, step) =>
                    {
                        var task = running.GetOrAdd(lesson.Name, _ => progress.AddTask(Markup.Escape(lesson.Name)));
                        var done = step.Result is null ? step.CodeNumber - 1 : step.CodeNumber;
                        task.Description = $"  {Markup.Escape(lesson.Name)}{(done == 0 ? ", the engine starts" : "")}";
                        task.Value(100.0 * done / step.CodeCount);
                    },
                    report =>
                    {
                        all.Increment(1);
                        if (running.TryGetValue(report.Lesson.Name, out var task))
                            task.Value(task.MaxValue).StopTask();
                    },
                    cancellationToken);
            });

    private async Task<IReadOnlyList<LessonReport>> RunAllAsync(LessonRunner runner, IReadOnlyList<Lesson> lessons, Action<Lesson, RunProgress> onStep, Action<LessonReport> onReport, CancellationToken cancellationToken)
    {
        var reports = new LessonReport[lessons.Count];
        await Parallel.ForEachAsync(
            lessons.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken },
            async (lesson, token) =>
            {
                var report = await runner.RunAsync(lesson.Item, step => onStep(lesson.Item, step), token);
                reports[lesson.Index] = report;
                lock (reports)
                    onReport(report);
            });
        return reports;
    }

    private static string Several(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
