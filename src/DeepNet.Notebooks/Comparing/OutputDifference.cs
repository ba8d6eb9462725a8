namespace DeepNet.Notebooks;

/// <summary>A committed output and the fresh one that is not its equal.</summary>
/// <param name="CellNumber">The cell's number among all cells, from 1.</param>
/// <param name="CellId">The cell's id.</param>
/// <param name="OutputNumber">The output's number in the cell, from 1.</param>
/// <param name="What">What differs, in a few words.</param>
/// <param name="Lines">The lines that differ: <c>- committed</c>, <c>+ fresh</c>; bounded.</param>
public sealed record OutputDifference(int CellNumber, string CellId, int OutputNumber, string What, IReadOnlyList<string> Lines)
{
    /// <summary>The difference for a reader.</summary>
    public override string ToString()
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"cell {CellNumber} ({CellId}), output {OutputNumber}: {What}");
        return string.Join('\n', [head, .. Lines.Select(line => "  " + line)]);
    }
}
