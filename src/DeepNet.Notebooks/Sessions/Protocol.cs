using System.Text.Encodings.Web;

namespace DeepNet.Notebooks;

/// <summary>The lines that .NET Interactive's <c>stdio</c> mode reads and writes: one JSON object each.</summary>
internal static class Protocol
{
    private const string EventStart = "{\"event\":";

    private static readonly JsonSerializerOptions compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A command's line; <paramref name="token"/> comes back with every event that the command causes.</summary>
    public static string Command(string token, string type, JsonObject command)
    {
        command["targetKernelName"] = "csharp";
        return new JsonObject { ["token"] = token, ["commandType"] = type, ["command"] = command, ["routingSlip"] = new JsonArray() }.ToJsonString(compact);
    }

    /// <summary>Reads a line. What stands before an event, or is none, was written past the console: a cell's text.</summary>
    public static (string Text, EngineEvent? Event) Read(string line)
    {
        var start = line.IndexOf(EventStart, StringComparison.Ordinal);
        if (start < 0)
            return (line + "\n", null);
        try
        {
            var json = JsonNode.Parse(line.AsSpan(start).ToString())!;
            return (line[..start], new EngineEvent((string)json["eventType"]!, (string?)json["command"]?["token"] ?? "", json["event"] as JsonObject ?? []));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentNullException)
        {
            return (line + "\n", null);
        }
    }
}
