namespace DeepNet.Notebooks;

/// <summary>What came of running a notebook.</summary>
/// <param name="Executed">A copy of the notebook with the fresh outputs and execution counts.</param>
/// <param name="Cells">The code cells that were run, in order.</param>
/// <param name="Error">What ended the run early; null when every cell ran as it should.</param>
public sealed record NotebookRun(Notebook Executed, IReadOnlyList<CellRun> Cells, RunError? Error)
{
    /// <summary>How many code cells were left out for a tag that the caller named; they keep the outputs they had.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether every cell ran as it should.</summary>
    public bool Succeeded => Error is null;
}
