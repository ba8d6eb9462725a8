using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>Text that a cell wrote to the console.</summary>
/// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="text">The text, with the line ends that the cell wrote.</param>
public sealed class StreamOutput(string name, string text) : Output
{
    /// <summary>The stream's name for standard output.</summary>
    public const string StandardOutput = "stdout";

    /// <summary>The stream's name for standard error.</summary>
    public const string StandardError = "stderr";

    /// <inheritdoc/>
    public override string Type => "stream";

    /// <summary><c>stdout</c> or <c>stderr</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override Output Clone() => new StreamOutput(Name, Text) { Extra = Extra.DeepClone().AsObject() };

    internal override void WriteFields(JsonObject target)
    {
        target["name"] = Name;
        target["text"] = JsonLines.Split(Text);
    }
}
