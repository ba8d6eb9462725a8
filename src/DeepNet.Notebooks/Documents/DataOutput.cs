using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>A shown value: one representation for each MIME type.</summary>
public sealed class DataOutput : Output
{
    /// <summary>Makes the output of <c>display(x)</c>, or, as a result, that of a cell's last expression.</summary>
    /// <param name="data">MIME type → text, or JSON for JSON types.</param>
    /// <param name="isResult">Whether the value is the cell's last expression.</param>
    public DataOutput(JsonObject data, bool isResult = false)
    {
        Data = data;
        IsResult = isResult;
    }

    /// <inheritdoc/>
    public override string Type => IsResult ? "execute_result" : "display_data";

    /// <summary>Whether the value is the cell's last expression (<c>execute_result</c>).</summary>
    public bool IsResult { get; }

    /// <summary>MIME type → text (whole, not in lines), or JSON for JSON types.</summary>
    public JsonObject Data { get; }

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
    public override Output Clone() => new DataOutput(Data.DeepClone().AsObject(), IsResult)
    {
        Metadata = Metadata.DeepClone().AsObject(),
        ExecutionCount = ExecutionCount,
        DisplayId = DisplayId,
        Extra = Extra.DeepClone().AsObject(),
    };

    internal override void WriteFields(JsonObject target)
    {
        target["data"] = MimeBundle.ToJson(Data);
        target["metadata"] = Metadata.DeepClone();
        if (IsResult) target["execution_count"] = ExecutionCount;
    }
}
