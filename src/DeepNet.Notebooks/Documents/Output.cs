namespace DeepNet.Notebooks;

/// <summary>One output of a code cell: a <see cref="StreamOutput"/>, <see cref="DataOutput"/> or <see cref="ErrorOutput"/>.</summary>
public abstract record Output
{
    /// <summary>nbformat's <c>output_type</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Fields that this model gives no name; they are written back as they came.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>A copy that shares nothing with this output that could be changed.</summary>
    public virtual Output Copy() => this with { Extra = Extra.DeepClone().AsObject() };

    /// <summary>The fields of this kind of output, in nbformat's shape.</summary>
    internal abstract void WriteFields(JsonObject target);

    /// <summary>The output in nbformat's shape.</summary>
    internal JsonObject ToJson()
    {
        var json = Extra.DeepClone().AsObject();
        json["output_type"] = Type;
        WriteFields(json);
        return json;
    }
}
