using Plotly.NET.CSharp;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int CurvePoints = 81;
    private const double CurveEdge = 4;

    /// <summary>Activation functions (solid) and their slopes (dashed) from −4 to 4.</summary>
    /// <param name="activations">Which; sigmoid and ReLU if none is given.</param>
    public static GenericChart Activations(params IReadOnlyList<Activation> activations)
    {
        Require.NotNull(activations, "Figures.Activations");
        if (activations.Count == 0)
            activations = [Activation.Sigmoid, Activation.Relu];

        var z = Enumerable.Range(0, CurvePoints).Select(j => -CurveEdge + 2 * CurveEdge * j / (CurvePoints - 1)).ToArray();
        var (charts, stories, rows) = (new List<GenericChart>(), new List<string>(), new List<object?[]>());
        foreach (var (i, activation) in activations.Index())
        {
            var (value, slope) = (z.Select(activation.Value).ToArray(), z.Select(activation.Slope).ToArray());
            charts.Add(Curve(activation.Name, value, i, isSlope: false));
            // the slope of ReLU jumps at 0: "vh" draws the jump there, not slanted to the next point
            charts.Add(Curve($"slope of {activation.Name}", slope, i, isSlope: true).WithTraces(new { line = new { shape = activation == Activation.Relu ? "vh" : "linear" } }));
            stories.Add($"{activation.Name} goes from {Digits(value[0])} at z = −4 through {Digits(value[CurvePoints / 2])} at 0 to {Digits(value[^1])} at 4, its slope is at most {Digits(slope.Max())}.");
            rows.AddRange(new[] { 0, CurvePoints / 4, CurvePoints / 2, 3 * CurvePoints / 4, CurvePoints - 1 }.Select(j => new object?[] { activation.Name, z[j], value[j], slope[j] }));
        }

        return Chart.Combine(charts).WithAxisTitles("z", "g(z), g′(z)")
            .Told("Activation functions and their slopes", string.Join(" ", stories), Table.Of(["activation", "z", "value", "slope"], rows));

        GenericChart Curve(string name, double[] y, int series, bool isSlope) =>
            Chart.Line<double, double, string>(
                z, y, Name: name, LineWidth: isSlope ? 2 : 3,
                LineColor: Color.fromString(Palette.Series[series % Palette.Series.Count]),
                LineDash: isSlope ? StyleParam.DrawingStyle.Dash : StyleParam.DrawingStyle.Solid);
    }
}
