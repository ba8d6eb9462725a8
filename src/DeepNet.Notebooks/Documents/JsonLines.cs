namespace DeepNet.Notebooks;

/// <summary>Text as nbformat keeps it: a list of lines, each with its own line end.</summary>
internal static class JsonLines
{
    public static JsonArray Split(string text)
    {
        var lines = text.Split('\n');
        return new JsonArray([.. lines[..^1].Select(line => line + "\n").Concat(lines[^1..].Where(line => line.Length > 0)).Select(line => JsonValue.Create(line))]);
    }
}
