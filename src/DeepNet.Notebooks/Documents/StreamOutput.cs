namespace DeepNet.Notebooks;

/// <summary>Text that a cell wrote to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with the line ends that the cell wrote.</param>
public sealed record StreamOutput(string Name, string Text) : Output
{
    /// <summary>The stream's name for standard output.</summary>
    public const string StandardOutput = "stdout";

    /// <summary>The stream's name for standard error.</summary>
    public const string StandardError = "stderr";

    /// <inheritdoc/>
    public override string Type => "stream";

    internal override void WriteFields(JsonObject target)
    {
        target["name"] = Name;
        target["text"] = JsonLines.Split(Text);
    }
}
