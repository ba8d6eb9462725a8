using DeepNet.Exercises;

namespace DeepNet.Cli;

/// <summary>What one check gave.</summary>
/// <param name="Name">The function's name, or the cell's.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Points">The points for it.</param>
/// <param name="Of">The most that it gives.</param>
internal sealed record CheckGrade(string Name, CheckOutcome Outcome, double Points, double Of)
{
    /// <summary>The mistakes, with the numbers that show them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What went wrong otherwise; empty when nothing did.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What is right and yet worth a word.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What in the answer a person should look at, because a check can be fooled that way.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The learner's code.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The mistakes in short, as they are counted over a class.</summary>
    public IEnumerable<string> Mistakes => Outcome switch
    {
        CheckOutcome.Right => [],
        CheckOutcome.Mistake => Findings.Select(finding => finding.Mistake),
        CheckOutcome.NotWritten => ["not written yet"],
        CheckOutcome.NotRun => ["not run: the submission's time was used up"],
        _ => [Problem],
    };
}
