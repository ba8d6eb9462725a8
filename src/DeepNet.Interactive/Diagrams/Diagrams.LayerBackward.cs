namespace DeepNet.Interactive;

public static partial class Diagrams
{
    /// <summary>The computation graph of one layer on the way back, with the values of one example on it.</summary>
    /// <param name="cache">What the layer kept on the way forward.</param>
    /// <param name="dA">The gradient that comes back to the layer's output.</param>
    /// <param name="example">Which column to show.</param>
    /// <exception cref="ArgumentException">dA does not belong to the cache, or there is no such example.</exception>
    public static Diagram LayerBackward(LayerCache cache, Matrix<double> dA, int example = 0)
    {
        LayerGraph.Require(cache, dA, nameof(dA), example, "Diagrams.LayerBackward");
        var (APrev, W, _) = cache.Linear;
        var slope = cache.Z.Map(cache.Activation.Slope);
        var dZ = dA.PointwiseMultiply(slope);
        var (dz, aPrev) = (dZ.Column(example).ToColumnMatrix(), APrev.Column(example).ToColumnMatrix());

        var graph = new LayerGraph();
        MatrixBlock[] blocks =
        [
            LayerGraph.Column("da_prev", W.Transpose() * dZ, example),
            LayerGraph.Column("dz", dZ, example),
            LayerGraph.Column("da", dA, example),
        ];
        var middles = graph.Row(blocks, [("Wᵀ ·", new("Wᵀ", W.Transpose())), ("∘", LayerGraph.Column("g′(z)", slope, example))], backward: true);
        Shares(graph, dz, aPrev, middles[1], blocks);
        graph.Canvas.Caption($"backward, example {Number(example + 1)} of {Number(dA.ColumnCount)}");
        graph.Canvas.TintLegend();

        return graph.Canvas.Finish(
            $"One layer backward, example {Number(example + 1)}",
            $"Backward through one layer for example {Number(example + 1)}: da ({Values(dA, example)}) times the slope of {cache.Activation} at z ({Values(slope, example)}) gives dz ({Values(dZ, example)}); Wᵀ times dz gives da_prev; dz times a_prevᵀ is this example's share of dW, dz itself its share of db.");
    }

    private static void Shares(LayerGraph graph, Matrix<double> dz, Matrix<double> aPrev, double x, MatrixBlock[] blocks)
    {
        var (share, row, db) = (new MatrixBlock("share of dW = dz · a_prevᵀ", dz * aPrev.Transpose()), new MatrixBlock("a_prevᵀ", aPrev.Transpose()), new MatrixBlock("share of db = dz", dz));
        var nodeY = blocks.Max(block => block.Height) / 2 + 96;
        var shareY = nodeY + 62 + share.Height / 2;
        graph.Canvas.Arrow(Palette.Vermilion, (x, blocks[1].Height / 2 + 42), (x, nodeY - 25));
        graph.Node(x, nodeY, "· aᵀ");
        var rowX = x - 70 - row.Width;
        graph.Block(row, rowX, nodeY);
        graph.Canvas.Arrow(Palette.Ink, (rowX + row.Width + 3, nodeY), (x - 25, nodeY));
        graph.Canvas.Arrow(Palette.Vermilion, (x, nodeY + 25), (x, nodeY + 58));
        graph.Block(share, x - share.Width / 2, shareY, "; dW is the mean of all examples' shares");

        var dbX = x + Math.Max(share.Width / 2, 160) + 100;
        var branchY = blocks[1].Height / 2 + 50;
        graph.Canvas.Arrow(Palette.Vermilion, (x, branchY), (dbX + db.Width / 2, branchY), (dbX + db.Width / 2, shareY - db.Height / 2 - 4));
        graph.Block(db, dbX, shareY, "; db is the mean of all");
    }
}
