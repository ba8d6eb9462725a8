namespace DeepNet.Site;

/// <summary>A code cell as it stands in a page.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Code">What the reader made of its code.</param>
internal sealed record CellSource(string Cell, string Code);
