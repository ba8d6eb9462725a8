namespace DeepNet.Notebooks;

/// <summary>One way to go on at a place in a cell.</summary>
/// <param name="DisplayText">What a list shows.</param>
/// <param name="Kind">Such as <c>Method</c>, <c>Property</c> or <c>Keyword</c>.</param>
/// <param name="InsertText">What is put in; of a snippet, with <c>$1</c> where the cursor goes.</param>
/// <param name="IsSnippet">Whether <paramref name="InsertText"/> is a snippet.</param>
/// <param name="FilterText">What the typed letters are held against.</param>
/// <param name="SortText">What the list is sorted by.</param>
/// <param name="Documentation">What is said of it; often empty.</param>
public sealed record Completion(string DisplayText, string Kind, string InsertText, bool IsSnippet, string FilterText, string SortText, string Documentation)
{
    internal static Completion Read(JsonNode json)
    {
        var text = Text(json, "displayText", "");
        return new Completion(
            text,
            Text(json, "kind", "Text"),
            Text(json, "insertText", text),
            Text(json, "insertTextFormat", "") == "snippet",
            Text(json, "filterText", text),
            Text(json, "sortText", text),
            Text(json, "documentation", ""));
    }

    private static string Text(JsonNode json, string key, string otherwise) => (string?)json[key] ?? otherwise;
}
