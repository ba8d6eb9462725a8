namespace DeepNet.Interactive;

/// <summary>Numbers and arrays as Python and NumPy print them, character for character.</summary>
public static class NumpyText
{
    private const int Threshold = 1000;
    private const int EdgeItems = 3;
    private const int LineWidth = 75;

    /// <summary>The matrix as NumPy's <c>print</c> shows it: 8 decimals, lines of 75 characters, and above 1000 entries only the corners.</summary>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    public static string Print(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var cut = IsCut(matrix);
        var format = FormatOf(matrix);
        var text = new StringBuilder("[");
        foreach (var (place, i) in Shown(matrix.RowCount, cut ? EdgeItems : int.MaxValue).Index())
            text.Append(place == 0 ? "" : "\n ").Append(i is { } row ? Row(matrix, row, format, cut) : "...");
        return text.Append(']').ToString();
    }

    /// <summary>The number as Python's <c>repr</c> prints it: the fewest digits that read back as the same number.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
            return NotFinite(value);

        var sign = double.IsNegative(value) ? "-" : "";
        var digits = DecimalDigits.Shortest(value);
        return digits.Exponent is < -4 or >= 16
            ? $"{sign}{digits.Digits[0]}{(digits.Digits.Length > 1 ? "." : "")}{digits.Digits[1..]}e{digits.ExponentText}"
            : $"{sign}{digits.IntegerPart}.{(digits.FractionPart.Length > 0 ? digits.FractionPart : "0")}";
    }

    /// <summary>The number to so many significant digits, as Python's <c>format(value, '.6g')</c> prints it.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="digits">How many significant digits, at least 1.</param>
    public static string Significant(double value, int digits = 6) =>
        double.IsFinite(value) ? value.ToString($"g{digits}", CultureInfo.InvariantCulture) : NotFinite(value);

    /// <summary>nan, inf or -inf.</summary>
    internal static string NotFinite(double value) => double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";

    /// <summary>The format that NumPy chooses: from all entries, or from the corners where only they are shown.</summary>
    internal static NumpyFormat FormatOf(Matrix<double> matrix)
    {
        var edge = IsCut(matrix) ? EdgeItems : int.MaxValue;
        var columns = Shown(matrix.ColumnCount, edge).OfType<int>().ToArray();
        return new NumpyFormat([.. Shown(matrix.RowCount, edge).OfType<int>().SelectMany(i => columns.Select(j => matrix[i, j]))]);
    }

    /// <summary>The indices 0 … count − 1, or, where that is more than twice the edge, both edges with null for what lies between.</summary>
    internal static IEnumerable<int?> Shown(int count, int edge) =>
        count <= 2L * edge
            ? Enumerable.Range(0, count).Select(i => (int?)i)
            : [.. Enumerable.Range(0, edge), null, .. Enumerable.Range(count - edge, edge)];

    private static bool IsCut(Matrix<double> matrix) => (long)matrix.RowCount * matrix.ColumnCount > Threshold;

    private static string Row(Matrix<double> matrix, int row, NumpyFormat format, bool cut)
    {
        // NumPy keeps one column free for each closing bracket, and never ends a line with a blank
        const int width = LineWidth - 2;
        const string indent = "  ";
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        foreach (var (place, j) in Shown(matrix.ColumnCount, cut ? EdgeItems : int.MaxValue).Index())
        {
            if (place > 0)
                line.Append(' ');
            var word = j is { } column ? format.Print(matrix[row, column]) : "...";
            if (line.Length > indent.Length && line.Length + word.Length > width)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(indent);
            }

            line.Append(word);
        }

        return $"[{text.Append(line).ToString()[indent.Length..]}]";
    }
}
