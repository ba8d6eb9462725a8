namespace DeepNet.Cli;

/// <summary>How grades are told, the same in the terminal, the files and the pages.</summary>
internal static class GradeWords
{
    /// <summary>Points without needless digits.</summary>
    /// <param name="points">The points.</param>
    public static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A check in short: <c>Relu 2/3</c>.</summary>
    /// <param name="check">The check.</param>
    public static string Short(CheckGrade check) => $"{check.Name} {Number(check.Points)}/{Number(check.Of)}";

    /// <summary>What became of a submission, in a few words.</summary>
    /// <param name="grade">Its grade.</param>
    public static string Result(Grade grade)
    {
        var outcomes = grade.Checks.Select(check => check.Outcome).ToHashSet();
        return grade.Problem is not null ? "NOT GRADED"
            : outcomes.Contains(CheckOutcome.Doubtful) ? "look at it"
            : outcomes.Contains(CheckOutcome.Lost) ? "a cell was lost"
            : outcomes.Contains(CheckOutcome.NotRun) ? "out of time"
            : grade.Checks.Any(check => check.Doubts.Count > 0) ? "look at it"
            : outcomes.SetEquals([CheckOutcome.Right]) ? "all right"
            : outcomes.SetEquals([CheckOutcome.NotWritten]) ? "not begun"
            : "graded";
    }

    /// <summary>What is to be told of a submission, a line each.</summary>
    /// <param name="grade">Its grade.</param>
    public static IEnumerable<string> Remarks(Grade grade) =>
    [
        .. grade.Problem is null ? Array.Empty<string>() : [grade.Problem],
        .. grade.Checks.Where(check => check.Problem.Length > 0).Select(check => $"{check.Name}: {check.Problem}"),
        .. grade.Checks.Where(check => check.Doubts.Count > 0).Select(check => $"{check.Name}: the answer {string.Join(", ", check.Doubts)}. Look at the code."),
        .. grade.Remarks,
    ];

    /// <summary>The mistakes of a class, the commonest first.</summary>
    /// <param name="graded">All submissions.</param>
    public static IReadOnlyList<(string Mistake, int Learners)> Commonest(IReadOnlyList<GradedSubmission> graded) =>
    [
        .. graded.SelectMany(one => one.Grade.Checks.SelectMany(check => check.Mistakes.Select(mistake => (one.Submission.Learner, Mistake: $"{check.Name}: {mistake}"))))
            .Distinct()
            .CountBy(entry => entry.Mistake)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, entry.Value)),
    ];
}
