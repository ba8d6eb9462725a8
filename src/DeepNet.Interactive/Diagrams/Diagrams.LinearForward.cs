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
        var innerFits = W.ColumnCount == A.RowCount;
        var biasFits = b.RowCount == W.RowCount && b.ColumnCount == 1;
        var canvas = new SvgCanvas();
        MatrixBlock[] blocks = [new("W", W), new("A", A), new("b", b)];
        var bottom = blocks.Max(block => block.Height) / 2;

        var x = 0.0;
        var w = Place(canvas, blocks[0], "weights", bottom, ref x, "·");
        var a = Place(canvas, blocks[1], "comes in", bottom, ref x, "+");
        var bias = Place(canvas, blocks[2], "biases", bottom, ref x, "=", biasFits);
        if (innerFits && biasFits)
        {
            var z = Place(canvas, new("Z", DeepNeuralNetwork.LinearForward(A, W, b).Z), "goes on", bottom, ref x, null);
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

        canvas.TintLegend();
        var verdict = innerFits && biasFits
            ? $"Z is {Shapes.Of(W.RowCount, A.ColumnCount)}. The {Number(W.ColumnCount)} columns of W agree with the {Number(A.RowCount)} rows of A; b is added to each of the {Number(A.ColumnCount)} columns"
            : $"This does not fit: {string.Join("; ", Faults(W, A, b).Select(fault => $"{fault.Wrong}; {fault.Mend}"))}";
        return canvas.Finish("Z = W · A + b", $"The blocks of W · A + b: W is {Shapes.Of(W)}, A is {Shapes.Of(A)}, b is {Shapes.Of(b)}. {verdict}.");
    }

    private static IEnumerable<(string Wrong, string Mend)> Faults(Matrix<double> W, Matrix<double> A, Matrix<double> b)
    {
        if (W.ColumnCount != A.RowCount)
            yield return ($"W has {Shapes.Count(W.ColumnCount, "column")} but A has {Shapes.Count(A.RowCount, "row")}", "W needs as many columns as A has rows");
        if (b.RowCount != W.RowCount || b.ColumnCount != 1)
            yield return ($"b is {Shapes.Of(b)} but W has {Shapes.Count(W.RowCount, "row")}", $"b needs to be {Shapes.Of(W.RowCount, 1)}");
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
