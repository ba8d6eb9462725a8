using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>The error that ended a cell.</summary>
/// <param name="name">The exception's type name.</param>
/// <param name="value">Its message.</param>
/// <param name="traceback">Where it happened, line by line.</param>
public sealed class ErrorOutput(string name, string value, IReadOnlyList<string> traceback) : Output
{
    /// <inheritdoc/>
    public override string Type => "error";

    /// <summary>The exception's type name (<c>ename</c>).</summary>
    public string Name { get; } = name;

    /// <summary>The exception's message (<c>evalue</c>).</summary>
    public string Value { get; } = value;

    /// <summary>Where it happened, line by line.</summary>
    public IReadOnlyList<string> Traceback { get; } = traceback;

    /// <inheritdoc/>
    public override Output Clone() => new ErrorOutput(Name, Value, [.. Traceback]) { Extra = Extra.DeepClone().AsObject() };

    internal override void WriteFields(JsonObject target)
    {
        target["ename"] = Name;
        target["evalue"] = Value;
        target["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]);
    }
}
