namespace DeepNet.Cli;

/// <summary>How the reports are shown.</summary>
public static class LessonTable
{
    /// <summary>One report in one line, for the log of a run.</summary>
    public static string Line(LessonReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Lesson.Name}: {Word(report.Outcome)}, {report.Cells} cells, {NotRun(report.NotRun)}{report.Checks} checks, {report.Seconds:0.0} s");

    /// <summary>All reports as a table, and then what is to be told of those that did not pass.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<LessonReport> reports)
    {
        var table = new Table().Border(console.Profile.Capabilities.Interactive ? TableBorder.Rounded : TableBorder.Ascii2)
            .AddColumn("Lesson")
            .AddColumn("Result")
            .AddColumn(new TableColumn("Cells").RightAligned())
            .AddColumn(new TableColumn("Not run").RightAligned())
            .AddColumn(new TableColumn("Checks").RightAligned())
            .AddColumn(new TableColumn("Seconds").RightAligned());
        foreach (var report in reports)
            table.AddRow(Row(report.Lesson.Name, $"[{Colour(report.Outcome)}]{Word(report.Outcome)}[/]", report.Cells, report.NotRun, report.Checks, report.Seconds));
        if (reports.Count > 1)
            table.AddEmptyRow().AddRow(Row("all", "", reports.Sum(report => report.Cells), reports.Sum(report => report.NotRun), reports.Sum(report => report.Checks), reports.Sum(report => report.Seconds)));
        console.Write(table);

        foreach (var report in reports.Where(report => report.Details.Count > 0))
        {
            console.WriteLine();
            foreach (var line in report.Details)
                console.WriteLine(line);
        }
    }

    private static string[] Row(string lesson, string result, int cells, int notRun, int checks, double seconds) =>
        [Markup.Escape(lesson), result, $"{cells}", notRun == 0 ? "" : $"{notRun}", $"{checks}", seconds.ToString("0.0", CultureInfo.InvariantCulture)];

    private static string NotRun(int cells) => cells == 0 ? "" : FormattableString.Invariant($"{cells} not run, ");

    private static string Word(LessonOutcome outcome) => outcome switch
    {
        LessonOutcome.Passed => "passed",
        LessonOutcome.Failed => "FAILED",
        LessonOutcome.Differs => "DIFFERS",
        _ => "skipped",
    };

    private static string Colour(LessonOutcome outcome) => outcome switch
    {
        LessonOutcome.Passed => "green",
        LessonOutcome.Skipped => "yellow",
        _ => "red",
    };
}
