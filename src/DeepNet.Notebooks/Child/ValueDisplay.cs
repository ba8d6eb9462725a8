using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Notebooks;

/// <summary>Formats values as .NET Interactive does and shows them.</summary>
internal sealed class ValueDisplay(OutputSink sink)
{
    public void Show(object? value, IReadOnlyList<string> mimeTypes, bool isResult)
    {
        // `display(x)` as the last expression of a cell shows x once.
        if (value is Cells.DisplayedValue) return;
        var data = new JsonObject();
        foreach (var mimeType in mimeTypes.Count > 0 ? mimeTypes : [.. Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object))])
            data[mimeType] = Node(value.ToDisplayString(mimeType), mimeType);
        sink.Show(data, isResult);
    }

    public void ShowText(string text, string mimeType) =>
        sink.Show(new JsonObject { [mimeType] = Node(text, mimeType) }, isResult: false);

    private static JsonNode? Node(string text, string mimeType)
    {
        if (!MimeBundle.IsJson(mimeType)) return JsonValue.Create(text);
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
