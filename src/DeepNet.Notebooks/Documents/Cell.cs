namespace DeepNet.Notebooks;

/// <summary>One cell of a <see cref="Notebook"/>.</summary>
/// <param name="kind">What the cell holds.</param>
/// <param name="source">Its text, with LF line ends.</param>
/// <param name="id">Its id: 1 to 64 of the characters a–z, A–Z, 0–9, <c>-</c> and <c>_</c>; empty lets
/// <see cref="Notebook.ToJson"/> give one from the cell's place and text.</param>
public sealed class Cell(CellKind kind, string source = "", string id = "")
{
    /// <summary>The cell's id, unique in its notebook.</summary>
    public string Id { get; set; } = id;

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; set; } = kind;

    /// <summary>The cell's whole text.</summary>
    public string Source { get; set; } = source;

    /// <summary>The cell's metadata, unknown entries included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The number of the last execution of a code cell; null when it has not run.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>The outputs of a code cell, in order; empty for other kinds.</summary>
    public List<Output> Outputs { get; init; } = [];

    /// <summary>Fields that this model gives no name, such as <c>attachments</c>; they are written back as they came.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>The tags in the cell's metadata; a Jupyter convention, such as <c>raises-exception</c>.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags
            ? [.. tags.Where(tag => tag is JsonValue value && value.TryGetValue<string>(out _)).Select(tag => (string)tag!)]
            : [];

    /// <summary>A copy that shares nothing with this cell.</summary>
    public Cell Clone() => new(Kind, Source, Id)
    {
        Metadata = Metadata.DeepClone().AsObject(),
        ExecutionCount = ExecutionCount,
        Outputs = [.. Outputs.Select(output => output.Copy())],
        Extra = Extra.DeepClone().AsObject(),
    };
}
