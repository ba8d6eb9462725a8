namespace DeepNet.Notebooks;

/// <summary>What came of running a cell.</summary>
/// <param name="Outputs">Its outputs in order, without the error.</param>
/// <param name="Error">What went wrong; null when it succeeded.</param>
/// <param name="Duration">How long it took, compiling included.</param>
public sealed record CellResult(IReadOnlyList<Output> Outputs, CellError? Error, TimeSpan Duration)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Error is null;
}
