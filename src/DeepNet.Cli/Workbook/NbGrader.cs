namespace DeepNet.Cli;

/// <summary>The metadata by which nbgrader knows a cell: its schema 3. A cell without them is the learner's to change, and is not looked at.</summary>
internal static class NbGrader
{
    /// <summary>Of a cell that stays as it is: code that the graded ones need.</summary>
    public static JsonObject ReadOnly(string id) => Cell(id, grade: false, solution: false, locked: true);

    /// <summary>Of the cell that the learner fills.</summary>
    public static JsonObject Answer(string id) => Cell(id, grade: false, solution: true, locked: false);

    /// <summary>Of a cell whose last value is the points.</summary>
    public static JsonObject Check(string id, int points)
    {
        var metadata = Cell(id, grade: true, solution: false, locked: true);
        metadata["nbgrader"]!["points"] = points;
        return metadata;
    }

    private static JsonObject Cell(string id, bool grade, bool solution, bool locked) => new()
    {
        ["nbgrader"] = new JsonObject
        {
            ["grade"] = grade,
            ["grade_id"] = id,
            ["locked"] = locked,
            ["schema_version"] = 3,
            ["solution"] = solution,
            ["task"] = false,
        },
    };
}
