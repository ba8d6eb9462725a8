using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int Bins = 21;

    /// <summary>How the weights of each layer are spread, all layers over the same range.</summary>
    /// <param name="parameters">The network.</param>
    /// <exception cref="ArgumentException">It has no layer.</exception>
    public static Figure WeightHistograms(Parameters parameters)
    {
        Require.NotNull(parameters, "Figures.WeightHistograms");
        var L = parameters.LayerCount;
        if (L == 0)
            throw new ArgumentException("Figures.WeightHistograms: parameters holds no layer; begin with InitializeParametersDeep.");

        var plots = new Subplots(L, Math.Min(L, 3), 0.1, 0.3);
        var layout = Plot.Layout(height: 110 + 200 * plots.Rows);
        layout["margin"] = new { l = 50, r = 20, t = 90, b = 50 };
        layout["showlegend"] = false;
        layout["bargap"] = 0.05;
        var histograms = Enumerable.Range(1, L).Select(l => Histogram(parameters.W(l))).ToList();
        var range = new[] { histograms.Min(h => h.Low), histograms.Max(h => h.High) };
        var tick = RoundBelow(Math.Max(Math.Abs(range[0]), Math.Abs(range[1])));
        var ticks = new[] { -tick, 0, tick };
        var (data, annotations, rows) = (new List<object>(), new List<object>(), new List<object[]>());
        for (var l = 1; l <= L; l++)
        {
            var W = parameters.W(l);
            var (centres, counts, _, _) = histograms[l - 1];
            var xaxis = Plot.Axis("");
            xaxis["range"] = range;
            xaxis["tickvals"] = ticks;
            plots.Place(layout, annotations, l - 1, $"W{l} · {Shapes.Of(W)}", xaxis, Plot.Axis(""));
            data.Add(new { type = "bar", name = $"W{l}", x = centres, y = counts, marker = new { color = Palette.Blue }, xaxis = Subplots.Reference("x", l - 1), yaxis = Subplots.Reference("y", l - 1) });
            var mean = W.Enumerate().Average();
            rows.Add([$"W{l}", W, mean, Math.Sqrt(W.Enumerate().Average(w => (w - mean) * (w - mean)))]);
        }

        layout["annotations"] = annotations;
        var stories = rows.Select(row => $"{row[0]} has mean {Digits((double)row[2])} and standard deviation {Digits((double)row[3])}");
        return Plot.Figure("Weights of each layer", $"Histograms of the weights: {string.Join("; ", stories)}.", data, layout, Table.Of(["array", "shape", "mean", "standard deviation"], rows));
    }

    // 1, 2 or 5 times a power of ten: three labels have room under a small plot
    private static double RoundBelow(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
    }

    private static (double[] Centres, int[] Counts, double Low, double High) Histogram(Matrix<double> W)
    {
        var (low, high) = W.MinMax();
        var counts = new int[Bins];
        var width = high > low ? (high - low) / Bins : 1;
        foreach (var w in W.Enumerate())
            counts[Math.Clamp((int)((w - low) / width), 0, Bins - 1)]++;
        return ([.. Enumerable.Range(0, Bins).Select(i => low + (i + 0.5) * width)], counts, low, low + Bins * width);
    }
}
