namespace DeepNet.Cli;

/// <summary>What a submission gave.</summary>
/// <param name="Checks">What each check gave, in the assignment's order; empty when it could not be graded.</param>
internal sealed record Grade(IReadOnlyList<CheckGrade> Checks)
{
    /// <summary>Why it could not be graded; null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>Answers to which a person gives the points: the cell's name, the points for it, the text.</summary>
    public IReadOnlyList<HandAnswer> ByHand { get; init; } = [];

    /// <summary>What else is to be told.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether grading it again may come to another end: the trouble was not the submission's.</summary>
    public bool IsOfThisRunOnly { get; init; }

    /// <summary>The points of all checks.</summary>
    public double Points => Checks.Sum(check => check.Points);

    /// <summary>The most that the checks give.</summary>
    public double Of => Checks.Sum(check => check.Of);
}

/// <summary>An answer that a person reads.</summary>
/// <param name="Id">The cell's name.</param>
/// <param name="Of">The points for it.</param>
/// <param name="Text">The answer.</param>
internal sealed record HandAnswer(string Id, double Of, string Text);

/// <summary>A submission with its grade.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Seconds">How long grading took; null when the grade is an earlier one.</param>
internal sealed record GradedSubmission(Submission Submission, Grade Grade, double? Seconds);
