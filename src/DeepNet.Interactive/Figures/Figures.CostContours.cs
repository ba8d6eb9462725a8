using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int ContourPoints = 31;

    /// <summary>
    /// The cost over two of the parameters, the others held at the end of the path, and the path that descent took. Both axes have the same scale.
    /// </summary>
    /// <param name="path">Parameters along the descent, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The labels: n[L]×m.</param>
    /// <param name="first">The entry on the horizontal axis, such as ("W1", 0, 0).</param>
    /// <param name="second">The entry on the vertical axis.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The path is empty, an entry does not exist, or the shapes do not fit.</exception>
    public static Figure CostContours(IReadOnlyList<(int Iteration, Parameters Parameters)> path, Matrix<double> X, Matrix<double> Y, (string Key, int Row, int Column) first, (string Key, int Row, int Column) second, Activation? hidden = null, Activation? output = null)
    {
        const string caller = "Figures.CostContours";
        RequireHistory(path, caller);
        var end = path[^1].Parameters;
        RequireEntry(end, first, nameof(first), caller);
        RequireEntry(end, second, nameof(second), caller);

        var (xs, ys) = (path.Select(at => Entry(at.Parameters, first)).ToArray(), path.Select(at => Entry(at.Parameters, second)).ToArray());
        var half = Math.Max(HalfRange(xs), HalfRange(ys));
        var (gridX, gridY) = (Around(xs, half), Around(ys, half));
        var moved = Copy(end);
        var z = gridY.Select(y => gridX.Select(x => CostAt(x, y)).ToArray()).ToArray();
        var (low, high) = (z.Min(row => row.Min()), z.Max(row => row.Max()));
        object[] data =
        [
            new
            {
                type = "contour",
                x = gridX,
                y = gridY,
                z,
                contours = new { start = low, end = high, size = Math.Max((high - low) / 15, 1e-12) },
                line = new { width = 1, color = Palette.Quiet },
                colorscale = new object[] { new object[] { 0.0, "#e8f3fa" }, new object[] { 1.0, "#3d9bd1" } },
                colorbar = new { title = new { text = "cost" }, len = 0.8 },
            },
            new
            {
                type = "scatter",
                mode = "lines+markers",
                name = "descent",
                x = xs,
                y = ys,
                text = path.Select(at => $"iteration {Shapes.Number(at.Iteration)}"),
                line = new { color = Palette.Vermilion, width = 2 },
                marker = new { size = 7, symbol = path.Select((_, i) => i == 0 ? "square" : i == path.Count - 1 ? "star" : "circle"), color = Palette.Vermilion },
            },
        ];
        // the same scale on both axes: only then does the steepest way cross the lines at right angles
        var (xaxis, yaxis) = (Plot.Axis(Name(first)), Plot.Axis(Name(second)));
        (xaxis["constrain"], yaxis["constrain"], yaxis["scaleanchor"]) = ("domain", "domain", "x");
        var layout = Plot.Layout(xaxis, yaxis, Plot.Height + 80);
        layout["showlegend"] = false;
        var costs = path.Select(at => ComputeCost(LModelForward(X, at.Parameters, hidden, output).AL, Y)).ToList();
        var alt = $"Contours of the cost over {Name(first)} and {Name(second)}, from {Digits(low)} to {Digits(high)}, and the path of the descent in {Shapes.Count(path.Count, "point")}: from the square at ({Digits(xs[0])}, {Digits(ys[0])}), cost {Digits(costs[0])}, to the star at ({Digits(xs[^1])}, {Digits(ys[^1])}), cost {Digits(costs[^1])}.";
        return Plot.Figure("Descent on the cost", alt, data, layout, Table.Of(["iteration", Name(first), Name(second), "cost"], path.Select((at, i) => new object[] { at.Iteration, xs[i], ys[i], costs[i] })), "webp");

        double CostAt(double x, double y)
        {
            moved[first.Key][first.Row, first.Column] = x;
            moved[second.Key][second.Row, second.Column] = y;
            return ComputeCost(LModelForward(X, moved, hidden, output).AL, Y);
        }
    }

    private static string Name((string Key, int Row, int Column) entry) => $"{entry.Key}[{Shapes.Number(entry.Row)}, {Shapes.Number(entry.Column)}]";

    private static double Entry(Parameters parameters, (string Key, int Row, int Column) entry) => parameters[entry.Key][entry.Row, entry.Column];

    private static void RequireEntry(Parameters parameters, (string Key, int Row, int Column) entry, string name, string caller)
    {
        var matrix = parameters[entry.Key];
        if (entry.Row < 0 || entry.Row >= matrix.RowCount || entry.Column < 0 || entry.Column >= matrix.ColumnCount)
            throw new ArgumentOutOfRangeException(name, $"{caller}: there is no {Name(entry)}; {entry.Key} is {Shapes.Of(matrix)}.");
    }

    private static Parameters Copy(Parameters parameters)
    {
        var copy = new Parameters();
        foreach (var (key, value) in parameters)
            copy[key] = value.Clone();
        return copy;
    }

    private static double HalfRange(double[] values) => Math.Max(values.Max() - values.Min(), 0.1) * 0.9;

    // the path with room around it, more of it where it goes to, so that a minimum there lies inside
    private static double[] Around(double[] values, double half)
    {
        var middle = values[^1] * 0.5 + (values.Max() + values.Min()) * 0.25;
        return [.. Enumerable.Range(0, ContourPoints).Select(i => middle - half + 2 * half * i / (ContourPoints - 1))];
    }
}
