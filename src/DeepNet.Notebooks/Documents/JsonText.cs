namespace DeepNet.Notebooks;

/// <summary>
/// Writes JSON exactly as Jupyter does (Python's <c>json.dumps(indent=1, sort_keys=True, ensure_ascii=False)</c>), which
/// no setting of System.Text.Json matches: keys sorted, nothing escaped that need not be.
/// </summary>
internal static class JsonText
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject item:
                var entries = item.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
                AppendAll(text, '{', '}', entries, depth, entry =>
                {
                    AppendString(text, entry.Key);
                    text.Append(": ");
                    Append(text, entry.Value, depth + 1);
                });
                break;
            case JsonArray list:
                AppendAll(text, '[', ']', list.ToList(), depth, entry => Append(text, entry, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, IReadOnlyCollection<T> entries, int depth, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var entry in entries)
        {
            if (!first)
                text.Append(',');
            first = false;
            text.Append('\n').Append(' ', depth + 1);
            append(entry);
        }

        if (!first)
            text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        if (NonFiniteNumbers.Of(value) is { } number)
        {
            text.Append(number);
            return;
        }

        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]) => text.Append(c).Append(value[++i]),
                // Half a surrogate pair cannot be written as UTF-8.
                _ when char.IsSurrogate(c) => text.Append('\uFFFD'),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
