namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int Bins = 21;

    /// <summary>How the weights of each layer are spread, all layers over the same range.</summary>
    /// <param name="parameters">The network.</param>
    /// <exception cref="ArgumentException">It has no layer, or a weight is not finite.</exception>
    public static GenericChart WeightHistograms(Parameters parameters)
    {
        const string caller = "Figures.WeightHistograms";
        Require.NotNull(parameters, caller);
        var L = parameters.LayerCount;
        if (L == 0)
            throw new ArgumentException($"{caller}: parameters holds no layer; begin with InitializeParametersDeep.");
        var layers = Enumerable.Range(1, L).ToList();
        foreach (var l in layers)
            Require.Finite(parameters.W(l), $"W{l}", caller);

        // one width of bins for all, so that a layer of one value, or of the same values, is one bar and squeezes nobody
        var (low, high) = (layers.Min(l => parameters.W(l).MinMax().Min), layers.Max(l => parameters.W(l).MinMax().Max));
        var width = high > low ? (high - low) / Bins : Math.Max(Math.Abs(low), 1) / Bins;
        var start = high > low ? low : low - (Bins / 2 + 0.5) * width;
        var tick = Plot.RoundBelow(Math.Max(Math.Abs(start), Math.Abs(start + Bins * width)));
        var centres = Enumerable.Range(0, Bins).Select(i => start + (i + 0.5) * width).ToArray();
        var columns = Math.Min(L, 3);
        var lines = (L + columns - 1) / columns;
        var plots = layers.Select(l => Chart.Column<int, double, string>(Counts(parameters.W(l)), Keys: centres, Name: $"W{l}", MarkerColor: Color.fromString(Palette.Blue))
            .WithLayout(new { xaxis = new { range = new[] { start, start + Bins * width }, tickvals = new[] { -tick, 0, tick } } }));

        var rows = layers.Select(l => (Name: $"W{l}", W: parameters.W(l), Mean: parameters.W(l).Enumerate().Average()))
            .Select(layer => (layer.Name, layer.W, layer.Mean, Deviation: Math.Sqrt(layer.W.Enumerate().Average(w => (w - layer.Mean) * (w - layer.Mean)))))
            .ToList();
        var stories = rows.Select(row => row.Deviation == 0
            ? $"{row.Name} holds {(Shapes.Size(row.W) == 1 ? "one weight," : $"{Shapes.Count(Shapes.Size(row.W), "weight")}, all")} {Digits(row.Mean)}"
            : $"{row.Name} has mean {Digits(row.Mean)} and standard deviation {Digits(row.Deviation)}");
        return Chart.Grid(plots, lines, columns, SubPlotTitles: layers.Select(l => $"W{l} · {Shapes.Of(parameters.W(l))}").ToArray(), SubPlotTitleOffset: 0, XGap: 0.1 * columns, YGap: 0.3 * lines)
            .WithLayout(new { height = 110 + 200 * lines, margin = new { l = 50, r = 20, t = 90, b = 50 }, showlegend = false, bargap = 0.05 })
            .Told("Weights of each layer", $"Histograms of the weights: {string.Join("; ", stories)}.", Table.Of(["array", "shape", "mean", "standard deviation"], rows.Select(row => new object[] { row.Name, row.W, row.Mean, row.Deviation })));

        int[] Counts(Matrix<double> W)
        {
            var counts = new int[Bins];
            foreach (var w in W.Enumerate())
                counts[Math.Clamp((int)((w - start) / width), 0, Bins - 1)]++;
            return counts;
        }
    }
}
