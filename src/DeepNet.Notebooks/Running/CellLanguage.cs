using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>The language that .NET Interactive's metadata gives a cell.</summary>
internal static class CellLanguage
{
    /// <summary>The cell's language when it is not C#; null when it is, or when nothing is said.</summary>
    public static string? Other(Cell cell)
    {
        var language = Text(cell, "polyglot_notebook", "kernelName") ?? Text(cell, "dotnet_interactive", "language");
        return language is null || language.ToLowerInvariant() is "csharp" or "c#" ? null : language;
    }

    private static string? Text(Cell cell, string section, string key) =>
        cell.Metadata[section] is JsonObject fields && fields[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
