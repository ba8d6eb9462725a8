namespace DeepNet.Site;

/// <summary>
/// A stretch of the way through the lessons. Its first lesson names it in the notebook's metadata:
/// <c>"deepnet": { "part": { "title": "Forward", "text": "From the weights to an answer." } }</c>.
/// </summary>
internal sealed record MapPart(string Title, string Text)
{
    /// <summary>The part that a lesson begins; null for one that stands in the part before it.</summary>
    public static MapPart? BegunBy(Notebook notebook) =>
        notebook.Metadata["deepnet"] is JsonObject deepnet && deepnet["part"] is JsonObject part
            ? new MapPart(part["title"]?.ToString() ?? "", part["text"]?.ToString() ?? "")
            : null;
}
