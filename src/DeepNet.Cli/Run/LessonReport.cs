namespace DeepNet.Cli;

/// <summary>What became of one lesson.</summary>
/// <param name="Lesson">Which.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Details">What to tell about it, line by line.</param>
/// <param name="Executed">The lesson with its fresh outputs; null when it could not be read.</param>
/// <param name="Cells">How many code cells ran.</param>
/// <param name="NotRun">How many code cells fetch packages and were not run, so that nothing is known of them.</param>
/// <param name="Checks">How many lines beginning with ✓ the cells printed.</param>
/// <param name="Compared">How many cells' outputs were compared with the committed ones.</param>
public sealed record LessonReport(
    Lesson Lesson, LessonOutcome Outcome, double Seconds, IReadOnlyList<string> Details,
    Notebook? Executed = null, int Cells = 0, int NotRun = 0, int Checks = 0, int Compared = 0);
