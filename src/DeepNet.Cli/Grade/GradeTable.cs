namespace DeepNet.Cli;

/// <summary>How grades are shown in the terminal.</summary>
internal static class GradeTable
{
    private const int MostMistakes = 10;
    private const int LongestLine = 300;

    /// <summary>What a column has besides its text: a line and a blank on either side.</summary>
    private const int Frame = 3;

    private static readonly string[] headers = ["Learner", "Assignment", "Result", "Points", "Checks"];

    /// <summary>One submission in one line, for the log of a run.</summary>
    /// <param name="graded">The submission.</param>
    public static string Line(GradedSubmission graded) =>
        $"{graded.Submission.Learner}: {GradeWords.Result(graded.Grade)}, {GradeWords.Number(graded.Grade.Points)} of {GradeWords.Number(graded.Grade.Of)} points{Took(graded)}";

    /// <summary>All submissions as a table, what is to be told of each, and the commonest mistakes.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="all">The submissions.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<GradedSubmission> all)
    {
        var rows = all.Select(graded => (graded.Grade, Cells: Cells(graded))).ToList();
        // where they would be squeezed until names break, the checks are told below
        var isWide = Enumerable.Range(0, headers.Length).Sum(column => rows.Select(row => row.Cells[column].Length).Append(headers[column].Length).Max() + Frame) < console.Profile.Width;
        var shown = isWide ? headers.Length : headers.Length - 1;
        var table = new Table().Border(console.Profile.Capabilities.Interactive ? TableBorder.Rounded : TableBorder.Ascii2)
            .AddColumns([.. headers[..shown].Select(header => header == "Points" ? new TableColumn(header).RightAligned() : new TableColumn(header))]);
        foreach (var (grade, cells) in rows)
            table.AddRow([.. cells[..shown].Select((cell, column) => headers[column] == "Result" ? $"[{Colour(grade)}]{cell}[/]" : Markup.Escape(cell))]);
        console.Write(table);
        foreach (var (_, cells) in rows.Where(row => !isWide && row.Cells[^1].Length > 0))
            console.WriteLine($"{Learners.Printable(cells[0])}: {cells[^1]}");

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

    private static string[] Cells(GradedSubmission graded) =>
    [
        graded.Submission.Learner,
        graded.Submission.Assignment?.Name ?? "",
        GradeWords.Result(graded.Grade),
        graded.Grade.Problem is null ? $"{GradeWords.Number(graded.Grade.Points)}/{GradeWords.Number(graded.Grade.Of)}" : "",
        string.Join(", ", graded.Grade.Checks.Select(GradeWords.Short)),
    ];

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
