using System.Diagnostics;
using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Cli;

/// <summary>Runs one lesson on a session of its own, and keeps the executed copy.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="copies">Where executed copies go.</param>
/// <param name="pictures">Puts the static pictures into figures.</param>
public sealed class LessonRunner(RunOptions options, string copies, FigurePictures pictures)
{
    private const string CheckMark = "✓ ";

    /// <summary>Runs the lesson. Whatever goes wrong in it is in the report.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="onStep">Told when a cell ends.</param>
    /// <param name="cancellationToken">Stops the lesson.</param>
    public async Task<LessonReport> RunAsync(string path, Action<LessonStep> onStep, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var lesson = Path.GetFileNameWithoutExtension(path);
        var sessionOptions = new SessionOptions { WorkingDirectory = Path.GetDirectoryName(path)!, CellTimeLimit = options.CellTimeLimit };
        await using var session = await CSharpSession.StartAsync(sessionOptions, cancellationToken);
        Notebook committed;
        try
        {
            committed = Notebook.Read(path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new LessonReport(lesson, LessonOutcome.Failed, 0, 0, watch.Elapsed.TotalSeconds, [e.Message]);
        }

        var run = await NotebookRunner.RunAsync(committed, session, new StepProgress(lesson, onStep), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var (outcome, details) = Judge(lesson, committed, run);
        await pictures.FillAsync(run.Executed, committed, cancellationToken);
        if (outcome != LessonOutcome.Skipped)
            run.Executed.Write(Path.Combine(copies, Path.GetFileName(path)));
        if (options.Write && outcome == LessonOutcome.Passed && KeepsOutputs(committed))
            run.Executed.Write(path);
        return new LessonReport(lesson, outcome, run.Cells.Count, CountChecks(run.Executed), watch.Elapsed.TotalSeconds, details);
    }

    private (LessonOutcome Outcome, IReadOnlyList<string> Details) Judge(string lesson, Notebook committed, NotebookRun run)
    {
        if (run.Error is { Cause.Kind: CellErrorKind.UnreachablePackage } missing)
            return (LessonOutcome.Skipped, [$"{lesson} is skipped: {missing.Cause.Message}"]);
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

    private static int CountChecks(Notebook executed) =>
        executed.Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>()
            .Sum(output => output.Text.Split('\n').Count(line => line.StartsWith(CheckMark, StringComparison.Ordinal)));

    // Progress<T> would post to the thread pool, where reports may overtake each other.
    private sealed class StepProgress(string lesson, Action<LessonStep> onStep) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Result is not null)
                onStep(new LessonStep(lesson, value.CodeNumber, value.CodeCount));
        }
    }
}
