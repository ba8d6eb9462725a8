namespace DeepNet.Site;

/// <summary>
/// One run of one cell: what a page has to show of it. Outputs beyond a limit are dropped, so that a cell that prints for
/// ever fills neither this process nor the browser. Not safe for threads; its <see cref="Tab"/> holds a lock.
/// </summary>
/// <param name="source">The cell and its code.</param>
/// <param name="run">The run's number in its tab, from 1.</param>
/// <param name="isErrorMeant">Whether the lesson wants the cell to fail.</param>
internal sealed class CellRecord(CellSource source, int run, bool isErrorMeant)
{
    /// <summary>How many printed characters are kept; some thousand lines.</summary>
    public const int TextLimit = 200_000;

    /// <summary>How many characters of all outputs are kept, pictures included.</summary>
    public const int SizeLimit = 8_000_000;

    /// <summary>How many outputs are kept.</summary>
    public const int CountLimit = 1_000;

    private static readonly OutputRenderer Renderer = new(new OutputHtml(null, null), null);

    private readonly List<RecordedOutput> outputs = [];
    private int textLength;
    private int size;
    private bool isCut;

    public CellSource Source => source;

    public int Run => run;

    public bool IsErrorMeant => isErrorMeant;

    public CellState State { get; set; } = CellState.Waiting;

    /// <summary>What came of it; null before it ends.</summary>
    public CellResult? Result { get; private set; }

    public IReadOnlyList<RecordedOutput> Outputs => outputs;

    /// <summary>Takes up an output.</summary>
    public void Add(Output output)
    {
        if (isCut)
            return;
        if (output is StreamOutput stream)
            AddText(stream.Name, stream.Text);
        else
            AddShown(output);
    }

    /// <summary>Takes up how the run ended.</summary>
    public void Finish(CellResult result)
    {
        Result = result;
        if (result.Error is { } error)
            outputs.Add(RecordedOutput.Shown(error.ToOutput(), Renderer.ToHtml(error.ToOutput(), isErrorMeant, [])));
        State = result.Error?.Kind switch
        {
            null => CellState.Succeeded,
            CellErrorKind.Cancelled => CellState.Stopped,
            _ => CellState.Failed,
        };
    }

    /// <summary>The outputs as a notebook keeps them.</summary>
    public IEnumerable<Output> ToNotebook() => outputs.Select(output => output.ToNotebook());

    private void AddText(string name, string text)
    {
        var room = TextLimit - textLength;
        var kept = text.Length <= room ? text : text[..room];
        textLength += kept.Length;
        if (outputs.LastOrDefault() is { Stream: { } stream } && stream == name)
            outputs[^1].Append(kept);
        else if (outputs.Count < CountLimit)
            outputs.Add(RecordedOutput.Printed(name, kept));
        else
            Cut(FormattableString.Invariant($"{CountLimit:N0} outputs"));
        if (kept.Length < text.Length)
            Cut(FormattableString.Invariant($"{TextLimit:N0} characters"));
    }

    private void AddShown(Output output)
    {
        var html = Renderer.ToHtml(output, isErrorMeant, []);
        size += html.Length;
        var replaced = output is DataOutput { DisplayId: { } id } ? outputs.Find(earlier => earlier.IsNamed(id)) : null;
        if (replaced is null && outputs.Count >= CountLimit)
            Cut(FormattableString.Invariant($"{CountLimit:N0} outputs"));
        else if (size > SizeLimit)
            Cut(FormattableString.Invariant($"{SizeLimit:N0} characters of pictures and tables"));
        else if (replaced is not null)
            replaced.Replace(output, html);
        else
            outputs.Add(RecordedOutput.Shown(output, html));
    }

    private void Cut(string limit)
    {
        isCut = true;
        outputs.Add(RecordedOutput.Printed(StreamOutput.StandardError, $"\n… The output is cut here, after {limit}. If the cell still runs, Interrupt ends it.\n"));
    }
}
