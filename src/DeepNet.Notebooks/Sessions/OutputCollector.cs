namespace DeepNet.Notebooks;

/// <summary>
/// Gathers a cell's outputs: joins what one stream wrote without another output between, and puts an update in the place
/// of what it updates.
/// </summary>
internal sealed class OutputCollector
{
    private const int MostCharacters = 10_000_000;
    private const int MostOutputs = 100_000;

    private readonly List<Output> outputs = [];
    private readonly Dictionary<string, int> places = [];
    private readonly StringBuilder pending = new();
    private string stream = "";
    private int characters;
    private int count;

    /// <summary>What a cell may put out, in words.</summary>
    public static string Limits => $"{MostCharacters / 1_000_000} million characters or {MostOutputs / 1000} thousand pieces";

    /// <summary>Whether the cell has put out more than it may.</summary>
    public bool IsFull => characters > MostCharacters || count > MostOutputs;

    public void Add(Output output)
    {
        count++;
        characters += Length(output);
        if (IsFull)
            return;
        if (output is StreamOutput text)
        {
            if (text.Name != stream)
                JoinPending();
            stream = text.Name;
            pending.Append(text.Text);
            return;
        }

        JoinPending();
        if (output is DataOutput { DisplayId: { } id } && !places.TryAdd(id, outputs.Count))
            outputs[places[id]] = output;
        else
            outputs.Add(output);
    }

    public IReadOnlyList<Output> Finish()
    {
        JoinPending();
        return outputs;
    }

    private static int Length(Output output) => output switch
    {
        StreamOutput text => text.Text.Length,
        DataOutput data => data.Data.Sum(form => form.Value?.ToJsonString().Length ?? 0),
        _ => 0,
    };

    private void JoinPending()
    {
        if (pending.Length > 0)
            outputs.Add(new StreamOutput(stream, pending.ToString()));
        pending.Clear();
    }
}
