namespace DeepNet.Notebooks;

/// <summary>The error that ended a run.</summary>
/// <param name="CellNumber">The cell's number among all cells, from 1.</param>
/// <param name="Cause">What went wrong in it.</param>
public sealed record RunError(int CellNumber, CellError Cause)
{
    /// <summary>What went wrong.</summary>
    public string Message => $"{Cause.TypeName}: {Cause.Message}";

    /// <summary>The place and what went wrong, in one text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"cell {CellNumber}{(Cause.Line is { } line ? $", line {line}" : "")}: {Message}");
}
