using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int CurvePoints = 81;
    private const double CurveEdge = 4;

    /// <summary>Activation functions (solid) and their slopes (dashed) from −4 to 4.</summary>
    /// <param name="activations">Which; sigmoid and ReLU if none is given.</param>
    public static Figure Activations(params IReadOnlyList<Activation> activations)
    {
        Require.NotNull(activations, "Figures.Activations");
        if (activations.Count == 0)
            activations = [Activation.Sigmoid, Activation.Relu];

        var z = Matrix<double>.Build.Dense(1, CurvePoints, (_, j) => -CurveEdge + 2 * CurveEdge * j / (CurvePoints - 1));
        var (data, stories, rows) = (new List<object>(), new List<string>(), new List<object?[]>());
        foreach (var (i, activation) in activations.Index())
        {
            var (value, slope) = ValueAndSlope(activation, z);
            data.Add(Curve(activation.Name, value, i, "solid"));
            // the slope of ReLU jumps at 0: "vh" draws the jump there, not slanted to the next point
            data.Add(Curve($"slope of {activation.Name}", slope, i, "dash", activation == Activation.Relu ? "vh" : "linear"));
            stories.Add($"{activation.Name} goes from {Digits(value[0, 0])} at z = −4 through {Digits(value[0, CurvePoints / 2])} at 0 to {Digits(value[0, CurvePoints - 1])} at 4, its slope is at most {Digits(slope.Enumerate().Max())}.");
            rows.AddRange(new[] { 0, CurvePoints / 4, CurvePoints / 2, 3 * CurvePoints / 4, CurvePoints - 1 }.Select(j => new object?[] { activation.Name, z[0, j], value[0, j], slope[0, j] }));
        }

        return Plot.Figure("Activation functions and their slopes", string.Join(" ", stories), data, Plot.Layout(Plot.Axis("z"), Plot.Axis("g(z), g′(z)")), Table.Of(["activation", "z", "value", "slope"], rows));

        object Curve(string name, Matrix<double> y, int series, string dash, string shape = "linear") => new
        {
            type = "scatter",
            mode = "lines",
            name,
            x = z.Enumerate(),
            y = y.Enumerate(),
            line = new { color = Palette.Series[series % Palette.Series.Count], dash, shape, width = dash == "solid" ? 3 : 2 },
        };
    }

    private static (Matrix<double> Value, Matrix<double> Slope) ValueAndSlope(Activation activation, Matrix<double> z)
    {
        var ones = Matrix<double>.Build.Dense(z.RowCount, z.ColumnCount, 1);
        return activation.Name switch
        {
            "relu" => (Relu(z).A, ReluBackward(ones, z)),
            "sigmoid" => (Sigmoid(z).A, SigmoidBackward(ones, z)),
            "tanh" => (Tanh(z).A, TanhBackward(ones, z)),
            var name => throw Require.UnknownActivation(name, "Figures.Activations"),
        };
    }
}
