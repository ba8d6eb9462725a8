namespace DeepNet.Interactive;

/// <summary>Puts the article's numbers beside ours.</summary>
public static class Compare
{
    private const int StableDigits = 15;

    /// <summary>Two arrays side by side as NumPy prints them, and how far they differ.</summary>
    /// <param name="expectedName">Whose the expected values are, such as "the article".</param>
    /// <param name="expected">The values as they were printed.</param>
    /// <param name="actual">The values that came.</param>
    /// <param name="decimals">How many decimals were printed; in an array with exponents, those of the mantissa.</param>
    /// <param name="actualName">Whose the other values are.</param>
    /// <exception cref="ArgumentOutOfRangeException">decimals is not from 0 to 16.</exception>
    public static ArrayComparison Arrays(string expectedName, Matrix<double> expected, Matrix<double> actual, int decimals = 8, string actualName = "ours")
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        if (decimals is < 0 or > 16)
            throw new ArgumentOutOfRangeException(nameof(decimals), $"Compare.Arrays: decimals is {Shapes.Number(decimals)}; it needs to be from 0 to 16.");
        return new ArrayComparison(new MatrixView(expected, expectedName), new MatrixView(actual, actualName), decimals);
    }

    /// <summary>A table of numbers: as they were printed, ours in full, and the difference.</summary>
    /// <param name="expectedName">Whose the printed numbers are, such as "the article".</param>
    /// <param name="rows">Each number's name, its printed text, and our value.</param>
    /// <remarks>The digits after the fifteenth depend on the processor and do not count as a difference.</remarks>
    /// <exception cref="ArgumentException">A printed text is not a number.</exception>
    public static TableView Numbers(string expectedName, params (string Name, string Printed, double Value)[] rows) =>
        Table.Of(
            ["", expectedName, "ours", "difference"],
            rows.Select(row => new object[] { row.Name, row.Printed, NumpyText.Repr(row.Value), Difference(row.Printed, row.Value) }));

    private static string Difference(string printed, double value)
    {
        if (!double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected))
            throw new ArgumentException($"Compare.Numbers: '{printed}' is not a number; give it as it was printed, such as \"0.6930497\".");

        var mantissa = printed.Trim().Split('e', 'E')[0].TrimStart('-', '+').Replace(".", "", StringComparison.Ordinal);
        var written = mantissa.TrimStart('0') is { Length: > 0 } significant ? significant.Length : mantissa.Length;
        var digits = Math.Min(written, StableDigits);
        var exponent = expected == 0 ? 0 : DecimalDigits.Shortest(expected).Exponent;
        var difference = Check.Difference(expected, value);
        if (difference <= 0.5000001 * Math.Pow(10, exponent - digits + 1))
            return digits == 1 ? "none: the digit agrees" : written > digits ? $"none in the first {digits} digits" : $"none: all {digits} digits agree";
        return Bounds.OneDigit(difference);
    }
}
