namespace DeepNet.Interactive;

/// <summary>Pieces of a layer's computation graph: blocks of values, and the operations between them.</summary>
internal sealed class LayerGraph
{
    private const double NodeRadius = 22;
    private const double Gap = 34;
    private const double OperandGap = 40;

    public SvgCanvas Canvas { get; } = new();

    /// <summary>The values of one example: one column.</summary>
    public static MatrixBlock Column(string name, Matrix<double> matrix, int example) => new(name, matrix.Column(example).ToColumnMatrix());

    /// <summary>Refuses values that do not belong to this cache, and an example that is not there.</summary>
    public static void Require(LayerCache cache, Matrix<double> matrix, string name, int example, string caller)
    {
        DeepNet.Require.NotNull(cache, caller);
        DeepNet.Require.NotNull(matrix, caller);
        if (matrix.RowCount != cache.Z.RowCount || matrix.ColumnCount != cache.Z.ColumnCount)
            throw new ArgumentException($"{caller}: {name} is {Shapes.Of(matrix)} but the cache's Z is {Shapes.Of(cache.Z)}; {name} has the shape of Z: pass the cache of the same layer.");
        if (example < 0 || example >= matrix.ColumnCount)
            throw new ArgumentOutOfRangeException(nameof(example), $"{caller}: example is {Shapes.Number(example)} but there are {Shapes.Count(matrix.ColumnCount, "example")}; it needs to be from 0 to {matrix.ColumnCount - 1}.");
    }

    /// <summary>A block of values with its name and shape beneath; x is the left edge, y the middle.</summary>
    public void Block(MatrixBlock block, double x, double y, string note = "")
    {
        block.Draw(Canvas, x, y);
        Canvas.Text(x + block.Width / 2, y + block.Height / 2 + 18, block.Name, bold: true);
        Canvas.Text(x + block.Width / 2, y + block.Height / 2 + 34, block.Shape + note, size: 11, fill: Palette.Quiet);
    }

    /// <summary>An operation in a circle.</summary>
    public void Node(double x, double y, string text)
    {
        var half = HalfWidth(text);
        Canvas.Rectangle(x - half, y - NodeRadius, 2 * half, 2 * NodeRadius, Palette.PaleYellow, radius: NodeRadius);
        Canvas.Text(x, y + (text.Length == 1 ? 6 : 4), text, size: text.Length == 1 ? 20 : 12, bold: true);
    }

    /// <summary>A row from left to right: block, operation, block, …, with arrows along the flow.</summary>
    /// <param name="blocks">The blocks, left to right.</param>
    /// <param name="operations">What stands between each block and the next, and what it takes beside the flow, drawn above it.</param>
    /// <param name="backward">Whether the arrows point to the left.</param>
    /// <returns>The middle of each block.</returns>
    public double[] Row(IReadOnlyList<MatrixBlock> blocks, IReadOnlyList<(string Text, MatrixBlock? Operand)> operations, bool backward)
    {
        var operandBottom = -blocks.Max(block => block.Height) / 2 - OperandGap;
        var middles = new double[blocks.Count];
        var x = 0.0;
        foreach (var (i, block) in blocks.Index())
        {
            Block(block, x, 0);
            middles[i] = x + block.Width / 2;
            x += block.Width;
            if (i == operations.Count)
                break;

            // an operand hangs over its neighbours only as far as the arrows reach
            var (text, operand) = operations[i];
            var node = HalfWidth(text);
            var half = Math.Max(Gap + node, (operand?.Width ?? 0) / 2 - block.Width / 2);
            var centre = x + half;
            Node(centre, 0, text);
            if (operand is not null)
                Operand(operand, centre, operandBottom);
            Flow((x, 0), (centre - node, 0), backward);
            Flow((centre + node, 0), (x + 2 * half, 0), backward);
            x += 2 * half;
        }

        return middles;
    }

    private void Operand(MatrixBlock block, double x, double bottom)
    {
        block.Draw(Canvas, x - block.Width / 2, bottom - block.Height / 2);
        Canvas.Text(x, bottom - block.Height - 22, block.Name, bold: true);
        Canvas.Text(x, bottom - block.Height - 8, block.Shape, size: 11, fill: Palette.Quiet);
        Canvas.Arrow(Palette.Ink, (x, bottom), (x, -NodeRadius));
    }

    private static double HalfWidth(string text) => Math.Max(NodeRadius, SvgCanvas.WidthOf(text, 12) / 2 + 6);

    private void Flow((double X, double Y) left, (double X, double Y) right, bool backward)
    {
        if (backward)
            Canvas.Arrow(Palette.Vermilion, (right.X - 3, right.Y), (left.X + 3, left.Y));
        else
            Canvas.Arrow(Palette.Blue, (left.X + 3, left.Y), (right.X - 3, right.Y));
    }
}
