namespace DeepNet.Notebooks;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">The exception's type name (<c>ename</c>).</param>
/// <param name="Value">Its message (<c>evalue</c>).</param>
/// <param name="Traceback">Where it happened, line by line.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output
{
    /// <inheritdoc/>
    public override string Type => "error";

    internal override void WriteFields(JsonObject target)
    {
        target["ename"] = Name;
        target["evalue"] = Value;
        target["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]);
    }
}
