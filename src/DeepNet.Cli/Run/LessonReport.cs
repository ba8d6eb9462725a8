namespace DeepNet.Cli;

/// <summary>What became of one lesson.</summary>
/// <param name="Lesson">Its name, such as 03-linear-forward.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Cells">How many code cells ran.</param>
/// <param name="Checks">How many lines beginning with ✓ they printed.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Details">What to tell about a lesson that did not pass, line by line.</param>
public sealed record LessonReport(string Lesson, LessonOutcome Outcome, int Cells, int Checks, double Seconds, IReadOnlyList<string> Details);
