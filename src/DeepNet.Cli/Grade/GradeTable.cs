namespace DeepNet.Cli;

/// <summary>How grades are shown in the terminal.</summary>
internal static class GradeTable
{
    private const int MostMistakes = 10;
    private const int LongestLine = 300;

    /// <summary>One submission in one line, for the log of a run.</summary>
    /// <param name="graded">The submission.</param>
    public static string Line(GradedSubmission graded) =>
        $"{graded.Submission.Learner}: {GradeWords.Result(graded.Grade)}, {GradeWords.Number(graded.Grade.Points)} of {GradeWords.Number(graded.Grade.Of)} points{Took(graded)}";

    /// <summary>All submissions as a table, what is to be told of each, and the commonest mistakes.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="all">The submissions.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<GradedSubmission> all)
    {
        var table = new Table().Border(console.Profile.Capabilities.Interactive ? TableBorder.Rounded : TableBorder.Ascii2)
            .AddColumns("Learner", "Assignment", "Result")
            .AddColumn(new TableColumn("Points").RightAligned())
            .AddColumn("Checks");
        foreach (var (submission, grade, _) in all)
        {
            table.AddRow(
                Markup.Escape(submission.Learner),
                Markup.Escape(submission.Assignment?.Name ?? ""),
                $"[{Colour(grade)}]{GradeWords.Result(grade)}[/]",
                grade.Problem is null ? $"{GradeWords.Number(grade.Points)}/{GradeWords.Number(grade.Of)}" : "",
                Markup.Escape(string.Join(", ", grade.Checks.Select(GradeWords.Short))));
        }

        console.Write(table);
        foreach (var (submission, grade, _) in all)
        {
            foreach (var remark in GradeWords.Remarks(grade))
                console.WriteLine(Short($"{submission.Learner}: {remark}"));
        }

        var mistakes = GradeWords.Commonest(all);
        if (mistakes.Count == 0)
            return;
        console.WriteLine();
        console.WriteLine("What to talk about:");
        foreach (var (mistake, learners) in mistakes.Take(MostMistakes))
            console.WriteLine(Short(FormattableString.Invariant($"{learners,4} × {mistake}")));
        if (mistakes.Count > MostMistakes)
            console.WriteLine(FormattableString.Invariant($"     and {mistakes.Count - MostMistakes} more, in --json"));
    }

    private static string Took(GradedSubmission graded) =>
        graded.Seconds is { } seconds ? FormattableString.Invariant($", {seconds:0.0} s") : ", as before";

    private static string Short(string text)
    {
        var line = Learners.Printable(text.Replace('\n', ' '));
        return line.Length > LongestLine ? line[..LongestLine] + " …" : line;
    }

    private static string Colour(Grade grade) => GradeWords.Result(grade) switch
    {
        "all right" => "green",
        "graded" or "not begun" => "default",
        "NOT GRADED" => "red",
        _ => "yellow",
    };
}
