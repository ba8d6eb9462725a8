using System.Diagnostics;
using DeepNet.Interactive;

namespace DeepNet.Cli;

/// <summary>Runs one lesson on a session of its own, and keeps the executed copy.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="copies">Where executed copies go.</param>
/// <param name="pictures">Puts the static pictures into figures.</param>
public sealed class LessonRunner(RunOptions options, ExecutedCopies copies, FigurePictures pictures)
{
    private const string CheckMark = "✓ ";

    /// <summary>Variables with which figures come without scripts and pictures, a failed check ends the run, and memory is given for time.</summary>
    public static IReadOnlyDictionary<string, string?> Bare { get; } = new Dictionary<string, string?>
    {
        [NotebookEnvironment.OutputVariable] = NotebookEnvironment.Bare,
        [NotebookEnvironment.ChecksVariable] = NotebookEnvironment.Strict,
        // Hexadecimal: 64 MB between collections of the youngest objects. Most of a lesson's time is its compiler's.
        ["DOTNET_GCgen0size"] = "4000000",
        // Hexadecimal: 4,096 calls before a method is compiled again. The compiler's methods are called often, and end with the lesson.
        ["DOTNET_TC_CallCountThreshold"] = "1000",
    };

    /// <summary>Variables for the sessions' processes.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = Bare;

    /// <summary>Runs the lesson. Whatever goes wrong in it is in the report.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="onStep">Told when a cell begins and ends.</param>
    /// <param name="cancellationToken">Stops the lesson.</param>
    public async Task<LessonReport> RunAsync(Lesson lesson, Action<RunProgress> onStep, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        Notebook committed;
        try
        {
            committed = Notebook.Read(lesson.Path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new LessonReport(lesson, LessonOutcome.Failed, watch.Elapsed.TotalSeconds, [e.Message]);
        }

        var sessionOptions = new SessionOptions
        {
            WorkingDirectory = Path.GetDirectoryName(lesson.Path)!,
            CellTimeLimit = options.CellTimeLimit,
            Environment = Environment,
        };
        NotebookRun run;
        await using (var session = await CSharpSession.StartAsync(sessionOptions, cancellationToken))
            run = await NotebookRunner.RunAsync(committed, session, new StepProgress(onStep), options.Packages ? [] : [CellTags.Packages], cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var (outcome, details) = Judge(lesson.Name, committed, run);
        await pictures.FillAsync(run.Executed, committed, cancellationToken);
        if (outcome != LessonOutcome.Skipped)
            run.Executed.Write(copies.PathFor(lesson, outcome == LessonOutcome.Failed));
        if (options.Write && outcome == LessonOutcome.Passed && KeepsOutputs(committed))
            run.Executed.Write(lesson.Path);
        var compared = run.Succeeded && options.Check && KeepsOutputs(committed) ? run.Cells.Count : 0;
        return new LessonReport(
            lesson, outcome, watch.Elapsed.TotalSeconds, [.. committed.Repairs.Select(repair => $"{lesson.Name}: {repair}"), .. details],
            run.Executed, run.Cells.Count, run.LeftOut, CountChecks(run), compared);
    }

    private (LessonOutcome Outcome, IReadOnlyList<string> Details) Judge(string lesson, Notebook committed, NotebookRun run)
    {
        if (run.Error is { Cause.Kind: CellErrorKind.UnreachablePackage } unreachable)
            return (LessonOutcome.Skipped, [$"{lesson} is skipped: {unreachable.Cause.Message}"]);
        if (run.Error is { } error)
            return (LessonOutcome.Failed, [$"{lesson}, {error}", .. error.Cause.Stack.Select(line => $"  {line}")]);
        if (!options.Check || !KeepsOutputs(committed))
            return (LessonOutcome.Passed, []);

        var differences = OutputComparer.Compare(FigurePictures.Without(committed), FigurePictures.Without(run.Executed));
        return differences.Count == 0
            ? (LessonOutcome.Passed, [])
            : (LessonOutcome.Differs, [$"{lesson}: {differences.Count} of its outputs differ from the committed ones.", .. differences.Select(difference => difference.ToString())]);
    }

    // Outputs that differ from run to run, such as the random ids of another library's charts, are not committed: the
    // notebook's metadata then says "deepnet": { "outputs": "none" }.
    private static bool KeepsOutputs(Notebook notebook) =>
        notebook.Metadata["deepnet"] is not JsonObject deepnet || deepnet["outputs"]?.ToString() != "none";

    private static int CountChecks(NotebookRun run) =>
        run.Cells.SelectMany(cell => cell.Result.Outputs).OfType<StreamOutput>()
            .Sum(output => output.Text.Split('\n').Count(line => line.StartsWith(CheckMark, StringComparison.Ordinal)));

    // Progress<T> would post to the thread pool, where reports may overtake each other.
    private sealed class StepProgress(Action<RunProgress> onStep) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Output is null)
                onStep(value);
        }
    }
}
