using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>Reads one cell.</summary>
internal static class CellReader
{
    public static Cell Read(JsonPlace place)
    {
        var fields = place.Object("a cell is an object with cell_type, metadata and source");
        var kind = ReadKind(place.Required("cell_type", "add \"cell_type\": \"code\" or \"markdown\""));
        var isCode = kind == CellKind.Code;
        return new Cell(kind, place.Required("source", "add \"source\": []").Lines(), ReadId(place))
        {
            Metadata = place.OptionalObject("metadata"),
            ExecutionCount = isCode ? place.OptionalCount("execution_count") : null,
            Outputs = isCode && place.Has("outputs") ? [.. place.At("outputs").Items("a list of outputs").Select(OutputReader.Read)] : [],
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

    private static string ReadId(JsonPlace place)
    {
        if (!place.Has("id")) return "";
        var id = place.At("id").Text();
        return CellIds.IsValid(id)
            ? id
            : throw place.At("id").Error($"\"{id}\" is no cell id", "use 1 to 64 letters a–z or A–Z, digits, - and _");
    }
}
