namespace DeepNet.Notebooks;

/// <summary>Gathers a cell's outputs and joins what one stream wrote without another output between.</summary>
internal sealed class OutputCollector
{
    private readonly List<Output> _outputs = [];
    private readonly List<string> _pending = [];
    private string _stream = "";

    public void Add(Output output)
    {
        if (output is StreamOutput stream)
        {
            if (stream.Name != _stream) JoinPending();
            _stream = stream.Name;
            _pending.Add(stream.Text);
        }
        else
        {
            JoinPending();
            _outputs.Add(output);
        }
    }

    public IReadOnlyList<Output> Finish()
    {
        JoinPending();
        return _outputs;
    }

    private void JoinPending()
    {
        if (_pending.Count > 0) _outputs.Add(new StreamOutput(_stream, string.Concat(_pending)));
        _pending.Clear();
    }
}
