namespace DeepNet.Notebooks;

/// <summary>The language that the metadata give a cell.</summary>
public static class CellLanguage
{
    /// <summary>The notebook's language when it is not C#; null when it is, or when nothing is said.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string? Other(Notebook notebook) =>
        Other(Text(notebook.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(notebook.Metadata, "language_info", "name")
            ?? Text(notebook.Metadata, "kernelspec", "language"));

    /// <summary>The cell's language when it is not C#; null when it is, or when nothing is said.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="notebookLanguage">The notebook's, for a cell that says nothing itself.</param>
    internal static string? Other(Cell cell, string? notebookLanguage)
    {
        var own = Text(cell.Metadata, "polyglot_notebook", "kernelName") ?? Text(cell.Metadata, "dotnet_interactive", "language");
        return own is null ? notebookLanguage : Other(own);
    }

    private static string? Other(string? language) =>
        language is null || language.ToLowerInvariant() is "csharp" or "c#" or "polyglot-notebook" ? null : language;

    private static string? Text(JsonNode metadata, params string[] keys)
    {
        var node = keys.Aggregate((JsonNode?)metadata, (node, key) => (node as JsonObject)?[key]);
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }
}
