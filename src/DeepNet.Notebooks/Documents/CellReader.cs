namespace DeepNet.Notebooks;

/// <summary>Reads one cell.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell, and tells what was not as it should be and is put right.</summary>
    public static Cell Read(JsonPlace place, List<string> repairs)
    {
        var fields = place.Object("a cell is an object with cell_type, metadata and source");
        var kind = ReadKind(place.Required("cell_type", "add \"cell_type\": \"code\" or \"markdown\""));
        var isCode = kind == CellKind.Code;
        return new Cell(kind, place.Required("source", "add \"source\": []").Lines(), ReadId(place, repairs))
        {
            Metadata = place.OptionalObject("metadata"),
            ExecutionCount = isCode ? ReadCount(place, repairs) : null,
            Outputs = isCode && place.At("outputs").Node is not null ? [.. place.At("outputs").Items("a list of outputs").Select(OutputReader.Read)] : [],
            Extra = Rest(fields, isCode),
        };
    }

    private static JsonObject Rest(JsonObject fields, bool isCode) => isCode
        ? JsonPlace.Rest(fields, "cell_type", "id", "metadata", "source", "execution_count", "outputs")
        : JsonPlace.Rest(fields, "cell_type", "id", "metadata", "source");

    private static CellKind ReadKind(JsonPlace place) => place.Text() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        var other => throw place.Error($"there is no cell type \"{other}\"", "use \"code\", \"markdown\" or \"raw\""),
    };

    private static int? ReadCount(JsonPlace place, List<string> repairs)
    {
        if (!place.IsCount("execution_count"))
            repairs.Add($"{place.At("execution_count").Path} was {place.At("execution_count").Kind}, which is no number of an execution; it is left out.");
        return place.Count("execution_count");
    }

    // An empty id is made up later, from the cell's place and text.
    private static string ReadId(JsonPlace place, List<string> repairs)
    {
        if (!place.Has("id"))
            return "";
        var id = place.At("id");
        if (id.Node is JsonValue value && value.TryGetValue<string>(out var text) && CellIds.IsValid(text))
            return text;
        repairs.Add($"{id.Path} was {id.Kind}, which is no cell id (1 to 64 letters a–z or A–Z, digits, - and _); the cell has a new one.");
        return "";
    }
}
