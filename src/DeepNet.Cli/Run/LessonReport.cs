namespace DeepNet.Cli;

/// <summary>What became of one lesson.</summary>
/// <param name="Lesson">Which.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Details">What to tell about it, line by line.</param>
public sealed record LessonReport(Lesson Lesson, LessonOutcome Outcome, double Seconds, IReadOnlyList<string> Details)
{
    /// <summary>How many code cells ran.</summary>
    public int Cells { get; init; }

    /// <summary>How many code cells fetch packages and were not run, so that nothing is known of them.</summary>
    public int NotRun { get; init; }

    /// <summary>How many lines beginning with ✓ the cells printed.</summary>
    public int Checks { get; init; }

    /// <summary>How many cells' outputs were compared with the committed ones.</summary>
    public int Compared { get; init; }

    /// <summary>The lesson with its fresh outputs; null when it could not be read.</summary>
    public Notebook? Executed { get; init; }
}
