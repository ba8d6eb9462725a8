namespace DeepNet.Notebooks;

/// <summary>How far a run is.</summary>
/// <param name="CellNumber">The cell's number among all cells, from 1.</param>
/// <param name="CodeNumber">Its number among the code cells, from 1.</param>
/// <param name="CodeCount">How many code cells there are.</param>
/// <param name="Output">An output that has just arrived; null when the cell begins or has ended.</param>
/// <param name="Result">The cell's result when it has just ended; null before.</param>
public sealed record RunProgress(int CellNumber, int CodeNumber, int CodeCount, Output? Output = null, CellResult? Result = null);
