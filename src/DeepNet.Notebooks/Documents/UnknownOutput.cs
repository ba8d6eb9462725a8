namespace DeepNet.Notebooks;

/// <summary>An output of a type that nbformat 4 does not have, such as a front end's own; it is written back as it came.</summary>
/// <param name="Type">Its <c>output_type</c>.</param>
public sealed record UnknownOutput(string Type) : Output
{
    /// <inheritdoc/>
    public override string Type { get; } = Type;

    internal override void WriteFields(JsonObject target)
    {
        // All that it has is in its extra fields.
    }
}
