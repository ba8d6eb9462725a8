namespace DeepNet.Notebooks.Cells;

/// <summary>What <see cref="CellHelpers.display"/> returns.</summary>
/// <param name="value">The value that was shown.</param>
public sealed class DisplayedValue(object? value)
{
    /// <summary>The value that was shown.</summary>
    public object? Value { get; } = value;
}
