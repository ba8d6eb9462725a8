namespace DeepNet.Notebooks;

/// <summary>The output that an event of the engine carries.</summary>
internal static class EventOutput
{
    // What follows is where this machine keeps the package.
    private const string ExtensionNotice = "Loading extensions from `";

    /// <summary>The output; null for an event that puts nothing out.</summary>
    public static Output? Of(EngineEvent message) => message.Type switch
    {
        "StandardOutputValueProduced" => new StreamOutput(StreamOutput.StandardOutput, Text(message)),
        "StandardErrorValueProduced" => new StreamOutput(StreamOutput.StandardError, Text(message)),
        "DisplayedValueProduced" when Text(message).StartsWith(ExtensionNotice, StringComparison.Ordinal) => null,
        "DisplayedValueProduced" or "DisplayedValueUpdated" => new DataOutput(Data(message)) { DisplayId = (string?)message.Content["valueId"] },
        "ReturnValueProduced" when Data(message) is { Count: > 0 } data => new DataOutput(data, IsResult: true),
        _ => null,
    };

    private static string Text(EngineEvent message) => string.Concat(Forms(message).Select(form => (string?)form!["value"]));

    private static JsonObject Data(EngineEvent message)
    {
        var data = new JsonObject();
        foreach (var form in Forms(message))
        {
            var (mimeType, value) = ((string)form!["mimeType"]!, (string?)form["value"] ?? "");
            data[mimeType] = MimeBundle.IsJson(mimeType) ? Json(value) : value.Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        return data;
    }

    private static JsonArray Forms(EngineEvent message) => message.Content["formattedValues"] as JsonArray ?? [];

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
