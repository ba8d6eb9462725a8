namespace DeepNet.Notebooks;

/// <summary>Reads one output of a code cell.</summary>
internal static class OutputReader
{
    public static Output Read(JsonPlace place)
    {
        var fields = place.Object("an output is an object with output_type");
        var type = place.Required("output_type", "clear the cell's outputs and run it again");
        return type.Text() switch
        {
            "stream" => ReadStream(place, fields),
            "display_data" => ReadData(place, fields, isResult: false),
            "execute_result" => ReadData(place, fields, isResult: true),
            "error" => ReadError(place, fields),
            var other => new UnknownOutput(other) { Extra = JsonPlace.Rest(fields, "output_type") },
        };
    }

    private static StreamOutput ReadStream(JsonPlace place, JsonObject fields)
    {
        var name = place.Required("name", "add \"name\": \"stdout\"").Text();
        var text = place.Required("text", "add \"text\": []").Lines();
        return new StreamOutput(name, text) { Extra = JsonPlace.Rest(fields, "output_type", "name", "text") };
    }

    private static DataOutput ReadData(JsonPlace place, JsonObject fields, bool isResult)
    {
        var bundle = place.Required("data", "add \"data\": {}");
        var data = new JsonObject();
        foreach (var (mimeType, value) in bundle.Object("data maps MIME types to text"))
        {
            var isText = !MimeBundle.IsJson(mimeType);
            data[mimeType] = isText ? JsonValue.Create(bundle.At(mimeType).Lines()) : value?.DeepClone();
        }

        string[] known = isResult ? ["output_type", "data", "metadata", "execution_count"] : ["output_type", "data", "metadata"];
        return new DataOutput(data, isResult)
        {
            Metadata = place.OptionalObject("metadata"),
            ExecutionCount = isResult ? place.Count("execution_count") : null,
            Extra = JsonPlace.Rest(fields, known),
        };
    }

    private static ErrorOutput ReadError(JsonPlace place, JsonObject fields)
    {
        // A kernel may leave parts of an error out, and Jupyter shows it all the same.
        var name = place.OptionalText("ename");
        var value = place.OptionalText("evalue");
        var traceback = place.At("traceback").Node is null
            ? []
            : place.At("traceback").Items("a list of lines").Where(line => line.Node is not null).Select(line => line.Text()).ToList();
        return new ErrorOutput(name, value, traceback) { Extra = JsonPlace.Rest(fields, "output_type", "ename", "evalue", "traceback") };
    }
}
