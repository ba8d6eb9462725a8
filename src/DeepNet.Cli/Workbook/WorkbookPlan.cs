namespace DeepNet.Cli;

/// <summary>What the lessons' own metadata do not say about their workbooks.</summary>
internal static class WorkbookPlan
{
    /// <summary>The lessons without a workbook: the first shows, 12, 19 and 20 have too little to write.</summary>
    private static readonly int[] without = [0, 12, 19, 20];

    /// <summary>Functions that no cell of a lesson shows under their names, each with the code cell before which it is asked for.</summary>
    private static readonly (int Lesson, string Cell, string Function)[] more =
    [
        (1, "loss-cell", "NeuronLoss"),
        (1, "step-cell", "NeuronUpdate"),
        (9, "check-all-run", "GradientCheck"),
        (13, "score-run", "Predict"),
        (15, "flatten", "Flatten"),
    ];

    /// <summary>Whether a lesson has a workbook.</summary>
    public static bool Has(Lesson lesson) => lesson.Number is { } number && !without.Contains(number);

    /// <summary>What to tell whoever names a lesson that has none.</summary>
    public static string Lacks(RepositoryLayout repository, Lesson lesson) =>
        $"{lesson.Name} has no workbook. Those are: {string.Join(", ", Lessons.Select(repository, []).Where(Has).Select(other => other.Name))}.";

    /// <summary>The functions asked for before a cell.</summary>
    public static IEnumerable<string> FunctionsBefore(Lesson lesson, string cell) =>
        more.Where(entry => entry.Lesson == lesson.Number && entry.Cell == cell).Select(entry => entry.Function);

    /// <summary>The cells that this names, so that a lesson that lost one is told.</summary>
    public static IEnumerable<string> CellsOf(Lesson lesson) =>
        more.Where(entry => entry.Lesson == lesson.Number).Select(entry => entry.Cell);
}
