namespace DeepNet.Notebooks;

/// <summary>What of an output is compared.</summary>
/// <param name="Kind">The kind of output, and the stream's name.</param>
/// <param name="Texts">Form (MIME type, or the part's name) → text.</param>
internal sealed partial record ComparedOutput(string Kind, IReadOnlyDictionary<string, string> Texts)
{
    public static List<ComparedOutput> Read(IEnumerable<Output> outputs)
    {
        var joined = new OutputCollector();
        foreach (var output in outputs) joined.Add(output);
        return [.. joined.Finish().Select(Read).OfType<ComparedOutput>()];
    }

    public IReadOnlyList<string> Preview(char sign) => TextDifference.Bounded(Texts.Values.SelectMany(text => text.Split('\n')).Select(line => $"{sign} {line}"));

    /// <summary>Null when nothing of the output is compared.</summary>
    private static ComparedOutput? Read(Output output) => output switch
    {
        StreamOutput stream => new ComparedOutput($"stream {stream.Name}", One("text", stream.Text)),
        ErrorOutput error => new ComparedOutput("error", One("message and place", string.Join('\n', [$"{error.Name}: {error.Value}", .. error.Traceback]))),
        DataOutput data when !BootstrapScripts.IsAll(data) => new ComparedOutput(data.Type, Forms(data)),
        _ => null,
    };

    private static SortedDictionary<string, string> Forms(DataOutput output)
    {
        var forms = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (mimeType, value) in output.Data.Where(entry => !entry.Key.StartsWith("image/", StringComparison.Ordinal)))
        {
            var text = Text(value);
            forms[mimeType] = Normal(mimeType == "text/html" ? DataUri().Replace(BootstrapScripts.Remove(text), Picture) : text);
        }

        return forms;
    }

    // a drawing in SVG is text, and compared like text; other pictures are not
    private static string Picture(Match uri) => uri.Groups["svg"] is { Success: true } svg && Convert.TryFromBase64String(svg.Value, new byte[svg.Length], out _)
        ? Encoding.UTF8.GetString(Convert.FromBase64String(svg.Value))
        : "data:image/…";

    private static string Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : JsonText.Write(value);

    private static Dictionary<string, string> One(string form, string text) => new() { [form] = Normal(text) };

    // On Windows a line ends otherwise.
    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("""data:image/(?:svg\+xml;base64,(?<svg>[A-Za-z0-9+/=]+)|[^"'\s)>]*)""")]
    private static partial Regex DataUri();
}
