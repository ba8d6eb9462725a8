namespace DeepNet.Site;

/// <summary>Pictures that a text cell carries with it, as Jupyter stores those that were pasted in.</summary>
internal static class Attachments
{
    /// <summary>The data URI of one of them; null when the cell has none of that name.</summary>
    public static string? Find(Cell cell, string name) =>
        cell.Extra["attachments"] is JsonObject all && all[name] is JsonObject bundle
            && bundle.FirstOrDefault(entry => entry.Key.StartsWith("image/", StringComparison.Ordinal)) is { Key: { } type, Value: JsonValue value }
            && value.TryGetValue<string>(out var base64)
            ? $"data:{type};base64,{base64}"
            : null;
}
