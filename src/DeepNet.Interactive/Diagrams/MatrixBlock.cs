using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

/// <summary>A matrix as a grid of cells, cut in the middle where it is large; with its values where they are known.</summary>
internal sealed class MatrixBlock
{
    private const double Gap = 18;
    private const int MostRows = 6;
    private const int MostColumns = 4;

    private readonly Matrix<double>? values;
    private readonly int?[] rows;
    private readonly int?[] columns;
    private readonly double cellWidth;
    private readonly double cellHeight;

    public MatrixBlock(string name, int rowCount, int columnCount, Matrix<double>? values = null)
    {
        Name = name;
        (RowCount, ColumnCount, this.values) = (rowCount, columnCount, values);
        rows = Cut(rowCount, MostRows, 2);
        columns = Cut(columnCount, MostColumns, 1);
        (cellWidth, cellHeight) = values is null ? (22, 22) : (60, 24);
        Width = columns.Sum(column => column is null ? Gap : cellWidth);
        Height = rows.Sum(row => row is null ? Gap : cellHeight);
    }

    public MatrixBlock(string name, Matrix<double> values)
        : this(name, values.RowCount, values.ColumnCount, values)
    {
    }

    public string Name { get; }

    public int RowCount { get; }

    public int ColumnCount { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Draws the cells; x is the left edge, y the middle.</summary>
    public void Draw(SvgCanvas canvas, double x, double y, string stroke = Palette.Ink, bool dashed = false)
    {
        var largest = values?.Enumerate().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max() ?? 0;
        var cellY = y - Height / 2;
        foreach (var row in rows)
        {
            var cellX = x;
            foreach (var column in columns)
            {
                if (row is { } i && column is { } j)
                    Cell(canvas, cellX, cellY, i, j, largest, stroke, dashed);
                else
                    Dots(canvas, cellX + (column is null ? Gap : cellWidth) / 2, cellY + (row is null ? Gap : cellHeight) / 2, row is null, column is null);
                cellX += column is null ? Gap : cellWidth;
            }

            cellY += row is null ? Gap : cellHeight;
        }
    }

    /// <summary>A number in at most 8 characters; minus zero is zero.</summary>
    public static string Short(double value) =>
        NumpyText.Significant(value + 0.0, 3) is { Length: <= 8 } text ? text : NumpyText.Significant(value, 2);

    private static int?[] Cut(int count, int most, int edge) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, 2), null, .. Enumerable.Range(count - edge, edge)];

    private static void Dots(SvgCanvas canvas, double x, double y, bool down, bool across)
    {
        for (var dot = -1; dot <= 1; dot++)
            canvas.Circle(x + (across ? dot * 5 : 0), y + (down ? dot * 5 : 0), 1, Palette.Quiet, Palette.Quiet, 1);
    }

    private void Cell(SvgCanvas canvas, double x, double y, int i, int j, double largest, string stroke, bool dashed)
    {
        canvas.Rectangle(x, y, cellWidth, cellHeight, values is null ? "#eef4f8" : Palette.Tint(values[i, j], largest), stroke, dashed: dashed);
        if (values is not null)
            canvas.Text(x + cellWidth / 2, y + cellHeight / 2 + 4, Short(values[i, j]), size: 11, mono: true);
    }
}
