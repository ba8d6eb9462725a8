using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>An output of a type that nbformat 4 does not have, such as a front end's own; it is written back as it came.</summary>
/// <param name="type">Its <c>output_type</c>.</param>
public sealed class UnknownOutput(string type) : Output
{
    /// <inheritdoc/>
    public override string Type { get; } = type;

    /// <inheritdoc/>
    public override Output Clone() => new UnknownOutput(Type) { Extra = Extra.DeepClone().AsObject() };

    internal override void WriteFields(JsonObject target)
    {
        // All that it has is in its extra fields.
    }
}
