using System.Text.Json.Nodes;

namespace DeepNet.Site;

/// <summary>
/// What one page has been told of one cell. Messages are made from the difference to the record, when the page can take
/// them: a page that reads slowly, or comes back after a reload, costs no memory and misses nothing.
/// </summary>
/// <param name="cell">The cell's id.</param>
internal sealed class CellNews(string cell)
{
    private int run;
    private int outputs;
    private int characters;
    private CellState? state;

    /// <summary>The messages that bring the page up to date.</summary>
    public IEnumerable<JsonObject> Since(CellRecord record)
    {
        if (record.Run != run)
        {
            (run, outputs, characters, state) = (record.Run, 0, 0, null);
            yield return Message("begin");
        }

        // Printed text may have grown since, the last one always.
        for (var i = Math.Max(0, outputs - 1); i < record.Outputs.Count; i++)
        {
            var output = record.Outputs[i];
            var isKnown = i < outputs;
            if (isKnown && output.Text.Length == characters)
                continue;
            outputs = i + 1;
            characters = isKnown ? characters : 0;
            var text = output.Text.ToString(characters, output.Text.Length - characters);
            yield return output.Stream is { } stream
                ? Message("text", ("stream", stream), ("text", text), ("goesOn", isKnown))
                : Message("html", ("html", text));
            characters = output.Text.Length;
        }

        if (record.State == state)
            yield break;
        state = record.State;
        yield return Message(
            "state",
            ("state", state.Value.ToString()),
            ("seconds", record.Result?.Duration.TotalSeconds),
            ("line", record.Result?.Error?.Line),
            ("column", record.Result?.Error?.Column),
            ("message", record.Result?.Error?.Message));
    }

    private JsonObject Message(string type, params (string Name, JsonNode? Value)[] fields)
    {
        var message = new JsonObject { ["type"] = type, ["cell"] = cell };
        foreach (var (name, value) in fields)
            message[name] = value;
        return message;
    }
}
