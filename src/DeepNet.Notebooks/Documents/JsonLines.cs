using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>Text as nbformat keeps it: a list of lines, each with its own line end.</summary>
internal static class JsonLines
{
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0) end = text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
