namespace DeepNet.Notebooks;

/// <summary>nbformat's rules for which MIME types are kept as lines of text, as one text, or as JSON.</summary>
internal static class MimeBundle
{
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";

    public static JsonObject ToJson(JsonObject data)
    {
        var json = new JsonObject();
        foreach (var (mimeType, value) in data)
        {
            json[mimeType] = IsLines(mimeType) && value is JsonValue text && text.TryGetValue<string>(out var whole)
                ? JsonLines.Split(whole)
                : value?.DeepClone();
        }

        return json;
    }
}
