namespace DeepNet.Interactive;

/// <summary>A matrix as a grid of cells, cut in the middle where it is large; with its values where they are known.</summary>
internal sealed class MatrixBlock
{
    private const double Gap = 18;
    private const double CellHeight = 24;
    private const int MostColumns = 4;
    private const double TextSize = 11;
    private const double Padding = 14;

    private readonly Matrix<double> values;
    private readonly string numberFormat;
    private readonly int?[] rows;
    private readonly int?[] columns;
    private readonly double cellWidth;

    public MatrixBlock(string name, Matrix<double> values)
    {
        (Name, this.values) = (name, values);
        rows = Cut(values.RowCount, MostRows, 2);
        columns = Cut(values.ColumnCount, MostColumns, 1);
        var shown = rows.OfType<int>().SelectMany(i => columns.OfType<int>().Select(j => values[i, j])).ToList();
        numberFormat = FormatOf(shown);
        cellWidth = Math.Max(40, shown.Max(value => SvgCanvas.WidthOf(TextOf(value), TextSize)) + Padding);
        Width = columns.Sum(column => column is null ? Gap : cellWidth);
        Height = rows.Sum(row => row is null ? Gap : CellHeight);
    }

    /// <summary>Rows that are shown at most; of more, the first two and the last two.</summary>
    public const int MostRows = 6;

    public string Name { get; }

    /// <summary>Rows×columns.</summary>
    public string Shape => Shapes.Of(RowCount, ColumnCount);

    public int RowCount => values.RowCount;

    public int ColumnCount => values.ColumnCount;

    public double Width { get; }

    public double Height { get; }

    /// <summary>Draws the cells; x is the left edge, y the middle.</summary>
    public void Draw(SvgCanvas canvas, double x, double y, string stroke = Palette.Ink, bool dashed = false)
    {
        var largest = values.Enumerate().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var cellY = y - Height / 2;
        foreach (var row in rows)
        {
            var cellX = x;
            foreach (var column in columns)
            {
                if (row is { } i && column is { } j)
                    Cell(canvas, cellX, cellY, i, j, largest, stroke, dashed);
                else
                    Dots(canvas, cellX + (column is null ? Gap : cellWidth) / 2, cellY + (row is null ? Gap : CellHeight) / 2, row is null, column is null);
                cellX += column is null ? Gap : cellWidth;
            }

            cellY += row is null ? Gap : CellHeight;
        }
    }

    /// <summary>A number in at most 8 characters; minus zero is zero.</summary>
    public static string Short(double value) =>
        NumpyText.Significant(value + 0.0, 3) is { Length: <= 8 } text ? text : NumpyText.Significant(value, 2);

    /// <summary>
    /// One format for all numbers of the block: so many decimals that the largest has three digits, none for whole
    /// numbers; very large and very small ones with an exponent.
    /// </summary>
    private static string FormatOf(List<double> numbers)
    {
        var finite = numbers.Where(double.IsFinite).ToList();
        var largest = finite.Select(Math.Abs).DefaultIfEmpty().Max();
        if (largest < 1e6 && finite.All(double.IsInteger))
            return "F0";
        var exponent = (int)Math.Floor(Math.Log10(largest));
        return exponent is < -3 or > 5 ? "0.0e+00" : $"F{Math.Max(0, 2 - exponent)}";
    }

    /// <summary>A number in the block's format, or with an exponent where it would read as zero and is not.</summary>
    private string TextOf(double value)
    {
        if (!double.IsFinite(value))
            return NumpyText.NotFinite(value);
        if (value == 0)
            return "0";
        var text = value.ToString(numberFormat, CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text : value.ToString("0e+00", CultureInfo.InvariantCulture);
    }

    private static int?[] Cut(int count, int most, int edge) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, 2), null, .. Enumerable.Range(count - edge, edge)];

    private static void Dots(SvgCanvas canvas, double x, double y, bool down, bool across)
    {
        for (var dot = -1; dot <= 1; dot++)
            canvas.Circle(x + (across ? dot * 5 : 0), y + (down ? dot * 5 : 0), 1, Palette.Quiet, Palette.Quiet, 1);
    }

    private void Cell(SvgCanvas canvas, double x, double y, int i, int j, double largest, string stroke, bool dashed)
    {
        canvas.Rectangle(x, y, cellWidth, CellHeight, Palette.Tint(values[i, j], largest), stroke, dashed: dashed);
        canvas.Text(x + cellWidth / 2, y + CellHeight / 2 + 4, TextOf(values[i, j]), size: TextSize, mono: true);
    }
}
