namespace DeepNet.Cli;

/// <summary>What nbgrader's metadata (schema 3) say of a cell.</summary>
internal static class GradedCells
{
    /// <summary>The cell's name in the assignment; its id where a program on the way has dropped the metadata.</summary>
    public static string GradeId(this Cell cell) => Entry(cell)?["grade_id"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : cell.Id;

    /// <summary>Whether it has nbgrader's metadata.</summary>
    public static bool IsMarked(this Cell cell) => Entry(cell) is not null;

    /// <summary>Whether the learner writes it: a function, or an answer in words.</summary>
    public static bool IsAnswer(this Cell cell) => Says(cell, "solution") || Says(cell, "task");

    /// <summary>Whether it checks what the learner wrote, and gives points.</summary>
    public static bool IsCheck(this Cell cell) => cell.Kind == CellKind.Code && Says(cell, "grade") && !IsAnswer(cell);

    /// <summary>Whether a person gives its points.</summary>
    public static bool IsGradedByHand(this Cell cell) => IsAnswer(cell) && (Says(cell, "grade") || Says(cell, "task"));

    /// <summary>The points for it.</summary>
    public static double Points(this Cell cell) => Entry(cell)?["points"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : 0;

    private static bool Says(Cell cell, string key) => Entry(cell)?[key] is JsonValue value && value.TryGetValue<bool>(out var says) && says;

    private static JsonObject? Entry(Cell cell) => cell.Metadata["nbgrader"] as JsonObject;
}
