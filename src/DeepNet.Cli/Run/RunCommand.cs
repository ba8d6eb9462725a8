using System.Collections.Concurrent;
using DeepNet.Interactive;
using DeepNet.Rendering;
using Spectre.Console;

namespace DeepNet.Cli;

/// <summary><c>deepnet run</c>: executes lessons side by side and tells what became of each.</summary>
public sealed class RunCommand(RepositoryLayout repository, RunOptions options, IAnsiConsole console)
{
    /// <summary>What became of the lessons of the last run.</summary>
    public IReadOnlyList<LessonReport> Reports { get; private set; } = [];

    /// <summary>Where the executed copies are.</summary>
    public string CopiesFolder { get; } = ExecutedCopies.Folder(repository);

    /// <summary>Runs the lessons.</summary>
    /// <returns>The exit code: 1 when a lesson failed or differs, else 0.</returns>
    /// <exception cref="CommandException">A name means no lesson, or the library is not built.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var paths = Lessons.Select(repository, names);
        RequireBuiltLibrary();
        await using var pictures = new FigurePictures(options.Pictures);
        if (options.Write && FigureRenderer.Missing is { } missing)
            console.WriteLine($"New figures get no static picture. {missing}");
        var runner = new LessonRunner(options, CopiesFolder, pictures);

        // The sessions inherit this: figures come without plotly.js and without pictures, which are put in here; a failed check fails the lesson.
        Environment.SetEnvironmentVariable(NotebookEnvironment.OutputVariable, NotebookEnvironment.Bare);
        Environment.SetEnvironmentVariable(NotebookEnvironment.ChecksVariable, NotebookEnvironment.Strict);

        Reports = console.Profile.Capabilities.Interactive
            ? await WithProgressBarAsync(runner, paths, cancellationToken)
            : await RunAllAsync(runner, paths, _ => { }, report => console.WriteLine(LessonTable.Line(report)), cancellationToken);

        LessonTable.Write(console, Reports);
        console.WriteLine(options.Write ? $"The outputs are written into {repository.Notebooks}." : $"The executed copies lie in {CopiesFolder}.");
        return Reports.Any(report => report.Outcome is LessonOutcome.Failed or LessonOutcome.Differs) ? 1 : 0;
    }

    private Task<IReadOnlyList<LessonReport>> WithProgressBarAsync(LessonRunner runner, IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress =>
            {
                var all = progress.AddTask($"{paths.Count} lessons", maxValue: paths.Count);
                var running = new ConcurrentDictionary<string, ProgressTask>();
                return RunAllAsync(
                    runner,
                    paths,
                    step => running.GetOrAdd(step.Lesson, lesson => progress.AddTask($"  {Markup.Escape(lesson)}")).Value(100.0 * step.Done / step.Of),
                    report =>
                    {
                        all.Increment(1);
                        if (running.TryGetValue(report.Lesson, out var task))
                            task.Value(task.MaxValue).StopTask();
                    },
                    cancellationToken);
            });

    private async Task<IReadOnlyList<LessonReport>> RunAllAsync(LessonRunner runner, IReadOnlyList<string> paths, Action<LessonStep> onStep, Action<LessonReport> onReport, CancellationToken cancellationToken)
    {
        var reports = new LessonReport[paths.Count];
        await Parallel.ForEachAsync(
            paths.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken },
            async (lesson, token) =>
            {
                var report = await runner.RunAsync(lesson.Item, onStep, token);
                reports[lesson.Index] = report;
                lock (reports)
                    onReport(report);
            });
        return reports;
    }

    private void RequireBuiltLibrary()
    {
        var library = Path.Combine(repository.StableFolder, "DeepNet.Interactive.dll");
        if (!File.Exists(library))
            throw new CommandException($"{library} is not there: the lessons use it. Run 'dotnet build' in {repository.Root} first.");
    }
}
