using System.Text;
using DeepNet.Notebooks;

namespace DeepNet.Site;

/// <summary>An output of a run: printed text, which grows, or something shown.</summary>
internal sealed class RecordedOutput
{
    private readonly Output? output;

    private RecordedOutput(string? stream, string text, Output? output)
    {
        Stream = stream;
        Text = new StringBuilder(text);
        this.output = output;
    }

    /// <summary>The stream's name; null for something shown.</summary>
    public string? Stream { get; }

    /// <summary>What was printed, or the HTML of what was shown.</summary>
    public StringBuilder Text { get; }

    public static RecordedOutput Printed(string stream, string text) => new(stream, text, null);

    public static RecordedOutput Shown(Output output, string html) => new(null, html, output);

    /// <summary>The output as a notebook keeps it.</summary>
    public Output ToNotebook() => output?.Clone() ?? new StreamOutput(Stream!, Text.ToString());
}
