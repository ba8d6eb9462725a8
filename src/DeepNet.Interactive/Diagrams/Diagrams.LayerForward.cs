namespace DeepNet.Interactive;

public static partial class Diagrams
{
    /// <summary>The computation graph of one layer on the way forward, with the values of one example on it.</summary>
    /// <param name="cache">What the layer kept.</param>
    /// <param name="A">What the layer gave.</param>
    /// <param name="example">Which column to show.</param>
    /// <exception cref="ArgumentException">A does not belong to the cache, or there is no such example.</exception>
    public static Diagram LayerForward(LayerCache cache, Matrix<double> A, int example = 0)
    {
        LayerGraph.Require(cache, A, nameof(A), example, "Diagrams.LayerForward");
        var (APrev, W, b) = cache.Linear;
        var graph = new LayerGraph();
        MatrixBlock[] blocks =
        [
            LayerGraph.Column("a_prev", APrev, example),
            LayerGraph.Column("W·a_prev", W * APrev, example),
            LayerGraph.Column("z", cache.Z, example),
            LayerGraph.Column("a", A, example),
        ];
        graph.Row(blocks, [("W ·", new("W", W)), ("+", new("b", b)), (cache.Activation.Name, null)], backward: false);
        graph.Canvas.Caption($"forward, example {Number(example + 1)} of {Number(A.ColumnCount)}");
        graph.Canvas.TintLegend();

        return graph.Canvas.Finish(
            $"One layer forward, example {Number(example + 1)}",
            $"Forward through one layer for example {Number(example + 1)}: a_prev ({Values(APrev, example)}) times W ({Shapes.Of(W)}) plus b gives z ({Values(cache.Z, example)}); {cache.Activation} of z gives a ({Values(A, example)}).");
    }

    private static string Values(Matrix<double> matrix, int column) =>
        string.Join(", ", matrix.Column(column).Take(MatrixBlock.MostRows).Select(MatrixBlock.Short)) + (matrix.RowCount > MatrixBlock.MostRows ? ", …" : "");
}
