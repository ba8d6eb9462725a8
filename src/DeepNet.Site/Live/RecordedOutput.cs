namespace DeepNet.Site;

/// <summary>An output of a run: printed text, which grows, or something shown, which another may replace.</summary>
internal sealed class RecordedOutput
{
    private readonly StringBuilder text = new();
    private Output? output;

    private RecordedOutput(string? stream) => Stream = stream;

    /// <summary>The stream's name; null for something shown.</summary>
    public string? Stream { get; }

    /// <summary>How many characters were printed; how often it was shown anew.</summary>
    public int Progress { get; private set; }

    /// <summary>The HTML of something shown.</summary>
    public string Html { get; private set; } = "";

    public static RecordedOutput Printed(string stream, string text)
    {
        var printed = new RecordedOutput(stream);
        printed.Append(text);
        return printed;
    }

    public static RecordedOutput Shown(Output output, string html)
    {
        var shown = new RecordedOutput(null);
        shown.Replace(output, html);
        return shown;
    }

    /// <summary>Whether something shown has this name, under which it is replaced.</summary>
    public bool IsNamed(string id) => output is DataOutput { DisplayId: { } own } && own == id;

    public void Append(string more)
    {
        text.Append(more);
        Progress = text.Length;
    }

    public void Replace(Output shown, string html)
    {
        (output, Html) = (shown, html);
        Progress++;
    }

    /// <summary>What was printed from a place on.</summary>
    public string TextFrom(int start) => text.ToString(start, text.Length - start);

    /// <summary>The output as a notebook keeps it.</summary>
    public Output ToNotebook() => output?.Copy() ?? new StreamOutput(Stream!, text.ToString());
}
