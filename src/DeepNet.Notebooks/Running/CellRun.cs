namespace DeepNet.Notebooks;

/// <summary>One code cell of a run.</summary>
/// <param name="CellNumber">The cell's number among all cells, from 1.</param>
/// <param name="CodeNumber">Its number among the code cells, from 1.</param>
/// <param name="Result">What came of it.</param>
/// <param name="FailureExpected">Whether it is tagged <c>raises-exception</c>.</param>
public sealed record CellRun(int CellNumber, int CodeNumber, CellResult Result, bool FailureExpected);
