using System.Globalization;

namespace DeepNet.Notebooks;

/// <summary>The error that ended a run.</summary>
/// <param name="CellNumber">The cell's number among all cells, from 1.</param>
/// <param name="CodeNumber">Its number among the code cells, from 1.</param>
/// <param name="CellId">Its id.</param>
/// <param name="Cause">What went wrong in it.</param>
public sealed record RunError(int CellNumber, int CodeNumber, string CellId, CellError Cause)
{
    /// <summary>The cell's line, from 1; null when no line is to blame.</summary>
    public int? Line => Cause.Line;

    /// <summary>What went wrong.</summary>
    public string Message => $"{Cause.TypeName}: {Cause.Message}";

    private string LineText => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line}") : "";

    /// <summary>The place and what went wrong, in one text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"cell {CellNumber}{LineText}: {Message}");
}
