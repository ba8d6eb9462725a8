namespace DeepNet.Notebooks;

/// <summary>A JSON value and where it stands, so that every wrong shape is told with its place and the fix.</summary>
internal sealed class JsonPlace(string file, string path, JsonNode? node)
{
    public JsonNode? Node => node;

    public string Path => path;

    public InvalidDataException Error(string problem, string fix) =>
        new($"{file}: {(path.Length == 0 ? "the top level" : path)}: {Shorten(problem, 300)}. To mend it: {fix}.");

    public JsonPlace At(string key) => new(file, path.Length == 0 ? key : $"{path}.{key}", (node as JsonObject)?[key]);

    public JsonPlace At(int index) => new(file, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", (node as JsonArray)?[index]);

    public bool Has(string key) => node is JsonObject item && item.ContainsKey(key);

    public JsonObject Object(string expectation) =>
        node as JsonObject ?? throw Error($"expected an object, but found {Kind}", $"put an object there, {{ … }}: {expectation}");

    public JsonPlace Required(string key, string fix) =>
        Has(key) ? At(key) : throw At(key).Error($"\"{key}\" is missing", fix);

    public IEnumerable<JsonPlace> Items(string expectation)
    {
        if (node is not JsonArray list) throw Error($"expected {expectation}, but found {Kind}", "make it a JSON list: [ … ]");
        return Enumerable.Range(0, list.Count).Select(At);
    }

    public JsonObject OptionalObject(string key) =>
        At(key).Node is null ? [] : At(key).Object("it may be empty").DeepClone().AsObject();

    public string Text() =>
        TryText() ?? throw Error($"expected a text, but found {Kind}", node is null or JsonObject or JsonArray ? "put a text in double quotes there" : "put it in double quotes");

    public int Integer() =>
        TryInteger() ?? throw Error($"expected a whole number, but found {Kind}", "put a whole number there, such as 4");

    /// <summary>The text; empty where there is none.</summary>
    public string OptionalText(string key) => At(key).Node is null ? "" : At(key).Text();

    /// <summary>The number of an execution; null where there is none, or something that is no such number.</summary>
    public int? Count(string key) => At(key).TryInteger() is >= 0 and var count ? count : null;

    /// <summary>Whether the number of an execution is one, or is left out.</summary>
    public bool IsCount(string key) => At(key).Node is null || Count(key) is not null;

    /// <summary>Text that nbformat may keep as one text or as a list of lines.</summary>
    public string Lines()
    {
        if (TryText() is { } whole) return whole;
        if (node is not JsonArray)
            throw Error($"expected a text or a list of lines, but found {Kind}", "write it as [\"first line\\n\", \"last line\"]");
        return string.Concat(Items("a list of lines").Select(line => line.Text()));
    }

    public static JsonObject Rest(JsonObject fields, params string[] known)
    {
        var rest = fields.DeepClone().AsObject();
        foreach (var key in known) rest.Remove(key);
        return rest;
    }

    private int? TryInteger() =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    private string? TryText() =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public string Kind => node is null ? "nothing (null)" : node.GetValueKind() switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{Shorten(node.GetValue<string>())}\"",
        JsonValueKind.Number => $"the number {node.ToJsonString()}",
        var kind => kind == JsonValueKind.True ? "true" : "false",
    };

    /// <summary>A message may quote what stands in the file, however long that is.</summary>
    public static string Shorten(string text, int most = 40) => text.Length <= most ? text : text[..most] + "…";
}
