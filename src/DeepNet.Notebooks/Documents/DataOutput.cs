namespace DeepNet.Notebooks;

/// <summary>A shown value: one representation for each MIME type.</summary>
/// <param name="Data">MIME type → text (whole, not in lines), or JSON for JSON types.</param>
/// <param name="IsResult">Whether the value is the cell's last expression (<c>execute_result</c>) and not that of <c>display(x)</c>.</param>
public sealed record DataOutput(JsonObject Data, bool IsResult = false) : Output
{
    /// <inheritdoc/>
    public override string Type => IsResult ? "execute_result" : "display_data";

    /// <summary>The output's metadata, unknown entries included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The execution's number; only a result has one.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>While a cell runs, what a later output with the same id takes the place of; it is not written.</summary>
    public string? DisplayId { get; init; }

    /// <summary>The text for a MIME type; null when there is none or it is not text.</summary>
    /// <param name="mimeType">Such as <c>text/html</c>.</param>
    public string? GetText(string mimeType) =>
        Data[mimeType] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <inheritdoc/>
    public override Output Copy() => this with
    {
        Data = Data.DeepClone().AsObject(),
        Metadata = Metadata.DeepClone().AsObject(),
        Extra = Extra.DeepClone().AsObject(),
    };

    internal override void WriteFields(JsonObject target)
    {
        target["data"] = MimeBundle.ToJson(Data);
        target["metadata"] = Metadata.DeepClone();
        if (IsResult) target["execution_count"] = ExecutionCount;
    }
}
