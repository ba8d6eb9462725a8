using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostNeurons = 12;
    private const int NeuronColumns = 4;
    private const int NeuronPoints = 20;

    /// <summary>What each neuron of one layer answers over the plane: how a network bends its boundary out of simple pieces.</summary>
    /// <param name="parameters">The network: two inputs.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="layer">Which layer, from 1.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">There is no such layer, X has not two rows, or the shapes do not fit.</exception>
    public static Figure NeuronBoundaries(Parameters parameters, Matrix<double> X, Matrix<double> Y, int layer = 1, Activation? hidden = null, Activation? output = null)
    {
        const string caller = "Figures.NeuronBoundaries";
        RequirePlane(X, Y, caller);
        Require.NotNull(parameters, caller);
        if (layer < 1 || layer > parameters.LayerCount)
            throw new ArgumentOutOfRangeException(nameof(layer), $"{caller}: layer is {layer} but the network has {Shapes.Count(parameters.LayerCount, "layer")}; it needs to be from 1 to {parameters.LayerCount}.");

        var grid = new PlaneGrid(X, NeuronPoints);
        var (AL, caches) = LModelForward(grid.Points, parameters, hidden, output);
        var A = layer < parameters.LayerCount ? caches[layer].Linear.A : AL;
        var shown = Math.Min(A.RowCount, MostNeurons);
        var plots = new Subplots(shown, Math.Clamp(shown, 2, NeuronColumns), 0.04, 0.14);
        var layout = Plot.Layout(height: 90 + 170 * plots.Rows);
        layout["margin"] = new { l = 30, r = 20, t = 90, b = 20 };
        layout["showlegend"] = false;
        var (data, annotations, rows) = (new List<object>(), new List<object>(), new List<object?[]>());
        for (var i = 0; i < shown; i++)
        {
            plots.Place(layout, annotations, i, $"neuron {i + 1}", Bare(), Bare());
            data.Add(NeuronAnswer(grid, A.Row(i), i));
            data.AddRange(new[] { 0, 1 }.Select(label => NeuronPointsOf(X, Y, label, i)));
            rows.Add([i + 1, A.Row(i).Minimum(), A.Row(i).Maximum(), Percent(A.Row(i).Count(a => a > A.Row(i).Minimum()) / (double)A.ColumnCount)]);
        }

        layout["annotations"] = annotations;
        var dead = Enumerable.Range(0, shown).Count(i => A.Row(i).Maximum() - A.Row(i).Minimum() < 1e-12);
        var few = shown < A.RowCount ? $", the first {shown} of them" : "";
        var alt = $"What layer {layer} with its {Shapes.Count(A.RowCount, "neuron")}{few} answers over the plane: the stronger the orange, the larger the answer, on a scale of its own for each neuron.{(dead > 0 ? $" {Shapes.Count(dead, "neuron")} with the same answer everywhere." : "")}";
        return Plot.Figure($"Neurons of layer {layer}", alt, data, layout, Table.Of(["neuron", "smallest answer", "largest answer", "part of the plane above the smallest"], rows), "webp");
    }

    private static Dictionary<string, object> Bare() => new() { ["showticklabels"] = false, ["showgrid"] = false, ["zeroline"] = false, ["ticks"] = "" };

    private static object NeuronAnswer(PlaneGrid grid, Vector<double> answers, int index)
    {
        var (low, high) = (answers.Minimum(), answers.Maximum());
        var scaled = answers.Map(a => high > low ? (a - low) / (high - low) : 0);
        return new
        {
            type = "contour",
            x = grid.X1,
            y = grid.X2,
            z = grid.Rows(scaled),
            zmin = 0,
            zmax = 1,
            contours = new { start = 0.0, end = 1.0, size = 0.1 },
            line = new { width = 0 },
            colorscale = new object[] { new object[] { 0.0, Palette.Ground }, new object[] { 1.0, Palette.Orange } },
            showscale = false,
            hoverinfo = "skip",
            xaxis = Subplots.Reference("x", index),
            yaxis = Subplots.Reference("y", index),
        };
    }

    private static object NeuronPointsOf(Matrix<double> X, Matrix<double> Y, int label, int index)
    {
        // every fourth point tells the shape of the data, at a quarter of the size
        var columns = Enumerable.Range(0, X.ColumnCount).Where(j => Y[0, j] > 0.5 == (label == 1)).Where((_, k) => k % 4 == 0).ToArray();
        return new
        {
            type = "scatter",
            mode = "markers",
            x = columns.Select(j => Math.Round(X[0, j], 2)),
            y = columns.Select(j => Math.Round(X[1, j], 2)),
            marker = new { color = label == 0 ? Palette.Blue : Palette.Vermilion, symbol = label == 0 ? "circle" : "diamond", size = 5, line = new { color = Palette.Ground, width = 1 } },
            xaxis = Subplots.Reference("x", index),
            yaxis = Subplots.Reference("y", index),
        };
    }
}
