namespace DeepNet.Interactive;

/// <summary>Two arrays side by side as NumPy prints them, and one line on how far they differ.</summary>
public sealed class ArrayComparison : INotebookView
{
    private const int SideBySideWidth = 110;

    private readonly MatrixView expected;
    private readonly MatrixView actual;

    internal ArrayComparison(MatrixView expected, MatrixView actual, int decimals)
    {
        (this.expected, this.actual) = (expected, actual);
        (IsEqual, Verdict) = Judge(expected.Values, actual.Values, decimals);
    }

    /// <summary>Whether every entry agrees in all printed decimals.</summary>
    public bool IsEqual { get; }

    /// <summary>The line on how far they differ.</summary>
    public string Verdict { get; }

    /// <inheritdoc/>
    public string ToHtml()
    {
        const string cell = "<div style=\"display:inline-block;vertical-align:top;margin-right:2em\">";
        return $"<div>{cell}{expected.ToHtml()}</div>{cell}{actual.ToHtml()}</div><div>{Sign} {Html.Escape(Verdict)}</div></div>";
    }

    /// <inheritdoc/>
    public string ToPlainText()
    {
        var left = expected.ToPlainText().Split('\n');
        var right = actual.ToPlainText().Split('\n');
        var width = left.Max(line => line.Length);
        var beside = width + 3 + right.Max(line => line.Length) <= SideBySideWidth;
        var lines = beside
            ? Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => $"{left.ElementAtOrDefault(i)?.PadRight(width) ?? new string(' ', width)}   {right.ElementAtOrDefault(i)}".TrimEnd())
            : left.Append("").Concat(right);
        return string.Join('\n', lines.Append($"{Sign} {Verdict}"));
    }

    /// <summary>The plain text.</summary>
    public override string ToString() => ToPlainText();

    private string Sign => IsEqual ? "✓" : "✗";

    private static (bool IsEqual, string Verdict) Judge(Matrix<double> expected, Matrix<double> actual, int decimals)
    {
        if (expected.RowCount != actual.RowCount || expected.ColumnCount != actual.ColumnCount)
            return (false, $"the shapes differ: {Shapes.Of(expected)} and {Shapes.Of(actual)}");

        // with exponents each entry has its own last decimal; a zero has none, and gets that of the smallest entry
        var scientific = NumpyText.FormatOf(expected).Scientific;
        var exponents = expected.Enumerate().Where(value => scientific && value != 0 && double.IsFinite(value)).Select(value => DecimalDigits.Shortest(value).Exponent);
        var smallest = exponents.DefaultIfEmpty().Min();
        var differences = expected.EnumerateIndexed()
            .Select(e => (Row: e.Item1, Column: e.Item2, Expected: e.Item3, Difference: Check.Difference(e.Item3, actual[e.Item1, e.Item2])))
            .ToList();
        if (differences.TrueForAll(e => e.Difference <= HalfUnit(e.Expected)))
            return (true, decimals == 0 ? "equal in every printed number" : $"equal in all {decimals} printed decimals");

        var worst = differences.Where(e => !(e.Difference <= HalfUnit(e.Expected))).MaxBy(e => e.Difference);
        return (false, $"largest difference {Bounds.OneDigit(worst.Difference)} at [{worst.Row}, {worst.Column}]");

        // half a unit of the last printed decimal, and a little for the rounding of the printed text itself
        double HalfUnit(double value) => 0.5000001 * Math.Pow(10, Exponent(value) - decimals);

        int Exponent(double value) => !scientific ? 0 : value == 0 || !double.IsFinite(value) ? smallest : DecimalDigits.Shortest(value).Exponent;
    }
}
