using System.Text.Json;

namespace DeepNet.Site;

/// <summary>
/// What one page has been told of one cell. Messages are made from the difference to the record, when the page can take
/// them: a page that reads slowly, or comes back after a reload, costs no memory and misses nothing.
/// </summary>
/// <param name="cell">The cell's id.</param>
internal sealed class CellNews(string cell)
{
    // Of each output, how much of it was told: characters of printed text, changes of something shown.
    private readonly List<int> outputs = [];
    private int run;
    private CellState? state;

    /// <summary>The messages that bring the page up to date.</summary>
    public IEnumerable<JsonObject> Since(CellRecord record)
    {
        if (record.Run != run)
        {
            (run, state) = (record.Run, null);
            outputs.Clear();
            yield return Message("begin");
        }

        for (var i = 0; i < record.Outputs.Count; i++)
        {
            var output = record.Outputs[i];
            if (i == outputs.Count)
                outputs.Add(0);
            if (outputs[i] == output.Progress)
                continue;
            yield return output.Stream is { } stream
                ? Message("text", ("output", i), ("stream", stream), ("text", output.TextFrom(outputs[i])))
                : Message("html", ("output", i), ("html", output.Html));
            outputs[i] = output.Progress;
        }

        if (record.State == state)
            yield break;
        state = record.State;
        yield return Message(
            "state",
            ("state", state.Value.ToString()),
            ("seconds", record.Result?.Duration.TotalSeconds),
            ("problems", Problems(record.Result?.Error)));
    }

    private static JsonNode? Problems(CellError? error) => error switch
    {
        { Diagnostics.Count: > 0 } => JsonSerializer.SerializeToNode(error.Diagnostics, PageRequest.Json),
        { Line: { } line } => JsonSerializer.SerializeToNode(new[] { new { Line = line, error.Column, IsError = true, error.Message } }, PageRequest.Json),
        _ => null,
    };

    private JsonObject Message(string type, params (string Name, JsonNode? Value)[] fields)
    {
        var message = new JsonObject { ["type"] = type, ["cell"] = cell };
        foreach (var (name, value) in fields)
            message[name] = value;
        return message;
    }
}
