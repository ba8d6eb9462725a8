namespace DeepNet.Notebooks;

/// <summary>What went wrong in a cell, and where. The texts are the same on every machine.</summary>
/// <param name="Kind">Why the cell did not succeed.</param>
/// <param name="TypeName">The exception's type name without its namespace, such as <c>InvalidOperationException</c>.</param>
/// <param name="Message">What happened, for the reader.</param>
/// <param name="Line">The cell's line, from 1; null when no line is to blame.</param>
/// <param name="Column">The column in that line, from 1; null when it is not known.</param>
public sealed record CellError(CellErrorKind Kind, string TypeName, string Message, int? Line = null, int? Column = null)
{
    /// <summary>The cells' and loaded files' lines that led there, innermost first.</summary>
    public IReadOnlyList<string> Stack { get; init; } = [];

    /// <summary>Of a cell that does not compile, all that the compiler says, warnings included, with its places in the cell.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The error as a notebook keeps it.</summary>
    public ErrorOutput ToOutput() => new(TypeName, Message, [$"{TypeName}: {Message}", .. Stack]);
}
