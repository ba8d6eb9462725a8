using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Diagrams
{
    private const double OperatorWidth = 44;

    /// <summary>The blocks of W · A + b with their values and shapes; where shapes do not fit, the picture shows which.</summary>
    /// <param name="W">The weights.</param>
    /// <param name="A">What comes in.</param>
    /// <param name="b">The biases.</param>
    public static Diagram LinearForward(Matrix<double> W, Matrix<double> A, Matrix<double> b)
    {
        Require.NotNull(W, "Diagrams.LinearForward");
        Require.NotNull(A, "Diagrams.LinearForward");
        Require.NotNull(b, "Diagrams.LinearForward");
        var fits = W.ColumnCount == A.RowCount && b.RowCount == W.RowCount && b.ColumnCount == 1;
        var Z = fits ? DeepNeuralNetwork.LinearForward(A, W, b).Z : null;
        return Product(new("W", W), new("A", A), new("b", b), new("Z", W.RowCount, A.ColumnCount, Z));
    }

    /// <summary>The blocks of W · A + b by their shapes alone.</summary>
    /// <param name="W">Rows and columns of the weights.</param>
    /// <param name="A">Rows and columns of what comes in.</param>
    /// <param name="b">Rows and columns of the biases.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static Diagram LinearForward((int Rows, int Columns) W, (int Rows, int Columns) A, (int Rows, int Columns) b)
    {
        foreach (var size in new[] { W.Rows, W.Columns, A.Rows, A.Columns, b.Rows, b.Columns })
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Product(new("W", W.Rows, W.Columns), new("A", A.Rows, A.Columns), new("b", b.Rows, b.Columns), new("Z", W.Rows, A.Columns));
    }

    private static Diagram Product(MatrixBlock W, MatrixBlock A, MatrixBlock b, MatrixBlock Z)
    {
        var innerFits = W.ColumnCount == A.RowCount;
        var biasFits = b.RowCount == W.RowCount && b.ColumnCount == 1;
        var canvas = new SvgCanvas();
        var bottom = new[] { W, A, b, Z }.Max(block => block.Height) / 2;

        var x = 0.0;
        var w = Place(canvas, W, "weights", bottom, ref x, "·");
        var a = Place(canvas, A, "comes in", bottom, ref x, "+");
        var bias = Place(canvas, b, "biases", bottom, ref x, "=", biasFits);
        if (innerFits && biasFits)
        {
            var z = Place(canvas, Z, "goes on", bottom, ref x, null);
            // first, so that the other lines' texts stand above this line
            Tie(canvas, a.Columns, z.Columns, bottom + 34, 86, true, "one column for each example");
        }
        else
        {
            canvas.Text(x + 20, 12, "?", size: 34, fill: Palette.Vermilion, bold: true);
        }

        Tie(canvas, w.Columns, a.Rows, bottom + 34, 18, innerFits, innerFits ? "agree" : $"{Number(W.ColumnCount)} ≠ {Number(A.RowCount)}");
        Tie(canvas, w.Rows, bias.Rows, bottom + 34, 52, b.RowCount == W.RowCount, b.RowCount == W.RowCount ? "one bias for each row, added in every column" : $"{Number(W.RowCount)} ≠ {Number(b.RowCount)}");
        // what is wrong on one line, the mend on the next, so that a phone shows both whole
        foreach (var (i, (wrong, mend)) in Faults(W, A, b).Index())
        {
            var y = bottom + 126 + 40 * i;
            canvas.Text(0, y, $"✗ {wrong}", "start", fill: Palette.Vermilion, bold: true);
            canvas.Text(16, y + 20, mend, "start", fill: Palette.Vermilion, bold: true);
        }

        if (W.HasValues)
            canvas.TintLegend();
        var shapes = $"W is {Shapes.Of(W.RowCount, W.ColumnCount)}, A is {Shapes.Of(A.RowCount, A.ColumnCount)}, b is {Shapes.Of(b.RowCount, b.ColumnCount)}";
        var verdict = (innerFits, biasFits) switch
        {
            (true, true) => $"Z is {Shapes.Of(Z.RowCount, Z.ColumnCount)}. The {Number(W.ColumnCount)} columns of W agree with the {Number(A.RowCount)} rows of A; b is added to each of the {Number(A.ColumnCount)} columns",
            _ => $"This does not fit: {string.Join("; ", Faults(W, A, b).Select(fault => $"{fault.Wrong}; {fault.Mend}"))}",
        };
        return canvas.Finish("Z = W · A + b", $"The blocks of W · A + b: {shapes}. {verdict}.");
    }

    private static IEnumerable<(string Wrong, string Mend)> Faults(MatrixBlock W, MatrixBlock A, MatrixBlock b)
    {
        if (W.ColumnCount != A.RowCount)
            yield return ($"W has {Shapes.Count(W.ColumnCount, "column")} but A has {Shapes.Count(A.RowCount, "row")}", "W needs as many columns as A has rows");
        if (b.RowCount != W.RowCount || b.ColumnCount != 1)
            yield return ($"b is {Shapes.Of(b.RowCount, b.ColumnCount)} but W has {Shapes.Count(W.RowCount, "row")}", $"b needs to be {Shapes.Of(W.RowCount, 1)}");
    }

    // returns where the two numbers of the shape stand, for the lines that tie them
    private static (double Rows, double Columns) Place(SvgCanvas canvas, MatrixBlock block, string role, double bottom, ref double x, string? sign, bool fits = true)
    {
        var (rows, columns) = (Number(block.RowCount), Number(block.ColumnCount));
        var slot = Math.Max(block.Width, Math.Max(74, SvgCanvas.WidthOf(rows + columns, 15) + 60));
        var middle = x + slot / 2;
        block.Draw(canvas, middle - block.Width / 2, 0, fits ? Palette.Ink : Palette.Vermilion, !fits);
        canvas.Text(middle, -bottom - 26, block.Name, size: 16, bold: true);
        canvas.Text(middle, -bottom - 9, role, size: 12, fill: Palette.Quiet);

        var (rowsX, columnsX) = (middle - 10 - SvgCanvas.WidthOf(rows, 15) / 2, middle + 10 + SvgCanvas.WidthOf(columns, 15) / 2);
        canvas.Text(rowsX, bottom + 26, rows, size: 15, bold: true);
        canvas.Text(middle, bottom + 26, "×", size: 15);
        canvas.Text(columnsX, bottom + 26, columns, size: 15, bold: true);

        x += slot;
        if (sign is not null)
        {
            canvas.Text(x + OperatorWidth / 2, 7, sign, size: 24, bold: true);
            x += OperatorWidth;
        }

        return (rowsX, columnsX);
    }

    private static void Tie(SvgCanvas canvas, double from, double to, double y, double depth, bool fits, string text)
    {
        var colour = fits ? Palette.Blue : Palette.Vermilion;
        canvas.Polyline(colour, !fits, (from, y), (from, y + depth), (to, y + depth), (to, y));
        var words = fits ? text : $"✗ {text}";
        var width = SvgCanvas.WidthOf(words, 12);
        // where another tie passes behind the words, it is interrupted
        canvas.Rectangle((from + to - width) / 2, y + depth + 4, width, 15, stroke: Palette.Ground);
        canvas.Text((from + to) / 2, y + depth + 15, words, size: 12, fill: colour, bold: !fits);
    }
}
