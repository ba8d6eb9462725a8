using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int ContourPoints = 31;
    private const int ContourWidth = 620;

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
    public static GenericChart CostContours(IReadOnlyList<(int Iteration, Parameters Parameters)> path, Matrix<double> X, Matrix<double> Y, (string Key, int Row, int Column) first, (string Key, int Row, int Column) second, Activation? hidden = null, Activation? output = null)
    {
        const string caller = "Figures.CostContours";
        RequireHistory(path, caller);
        var end = path[^1].Parameters;
        RequireEntry(end, first, nameof(first), caller);
        RequireEntry(end, second, nameof(second), caller);

        var (xs, ys) = (path.Select(at => Entry(at.Parameters, first)).ToArray(), path.Select(at => Entry(at.Parameters, second)).ToArray());
        var half = Math.Max(HalfRange(xs), HalfRange(ys));
        var (gridX, gridY) = (Around(xs, half), Around(ys, half));
        var moved = new Parameters(Enumerable.Range(1, end.LayerCount).Select(l => (end.W(l).Clone(), end.b(l).Clone())));
        var z = gridY.Select(y => gridX.Select(x => CostAt(x, y)).ToArray()).ToArray();
        var (low, high) = (z.Min(row => row.Min()), z.Max(row => row.Max()));
        if (!double.IsFinite(low) || !double.IsFinite(high))
            throw new ArgumentException($"{caller}: the cost is not finite everywhere around the path; leave out the part of the path where it diverged.");

        var step = Plot.RoundBelow((high - low) / 12);
        var cost = Chart.Contour<double, double, double, string>(
            z, X: gridX, Y: gridY, ColorScale: Plot.Scale((0, Palette.CostLow), (1, Palette.CostHigh)),
            ShowContourLines: true, ContourLinesWidth: 1, ContourLinesColor: Color.fromString(Palette.Quiet))
            .WithTraces(new
            {
                contours = new { start = Math.Ceiling(low / step) * step, end = Math.Floor(high / step) * step, size = step },
                colorbar = new { title = new { text = "cost" }, len = 0.8 },
                hovertemplate = $"{Name(first)} %{{x}}<br>{Name(second)} %{{y}}<br>cost %{{z}}<extra></extra>",
            });
        // the ends are drawn over the steps between them, which may lie close together
        var text = path.Select(at => $"iteration {Shapes.Number(at.Iteration)}").ToArray();
        var descent = Chart.Line<double, double, string>(xs, ys, ShowMarkers: true, MultiText: text, LineColor: Color.fromString(Palette.Vermilion), LineWidth: 2)
            .WithTraces(new { marker = new { size = 4 } });
        var ends = Chart.Point<double, double, string>(
            [xs[0], xs[^1]], [ys[0], ys[^1]], MultiText: new[] { text[0], text[^1] }, MarkerColor: Color.fromString(Palette.Vermilion),
            MultiMarkerSymbol: new[] { StyleParam.MarkerSymbol.Square, StyleParam.MarkerSymbol.Star })
            // several sizes make plotly.js draw them half transparent
            .WithTraces(new { marker = new { size = new[] { 12, 17 }, opacity = 1, line = new { color = Palette.Ground, width = 1.5 } } });

        // the same scale on both axes: only then does the steepest way cross the lines at right angles
        var chart = Chart.Combine([cost, descent, ends])
            .WithAxisTitles(Name(first), Name(second))
            .WithLayout(new { width = ContourWidth, height = ContourWidth - 60, showlegend = false, xaxis = new { constrain = "domain" }, yaxis = new { constrain = "domain", scaleanchor = "x" } })
            .WithNote(xs[0], ys[0], "start", right: -40, up: 25)
            .WithNote(xs[^1], ys[^1], $"after {Shapes.Number(path[^1].Iteration)}", right: 50, up: -30);
        var minimum = Lowest(z);
        if (minimum is { } place)
            chart.WithNote(gridX[place.Column], gridY[place.Row], "smallest cost here", right: 60, up: 45);
        var costs = path.Select(at => ComputeCost(LModelForward(X, at.Parameters, hidden, output).AL, Y)).ToList();
        var (spreadX, spreadY, spread) = (Spread(xs), Spread(ys), Spread(costs));
        var told = minimum is { } lowest
            ? $" The smallest cost shown, {Digits(z[lowest.Row][lowest.Column])}, is at ({Digits(gridX[lowest.Column])}, {Digits(gridY[lowest.Row])})."
            : " The cost goes on falling beyond the edge of the picture.";
        if (end.Sum(array => Shapes.Size(array.Value)) > 2)
            told += " The map holds all other parameters where the descent ended.";
        var alt = $"Contours of the cost over {Name(first)} and {Name(second)}, from {Digits(low, high - low)} to {Digits(high, high - low)}, and the path of the descent in {Shapes.Count(path.Count, "point")}: from the square at ({Digits(xs[0], spreadX)}, {Digits(ys[0], spreadY)}), cost {Digits(costs[0], spread)}, to the star at ({Digits(xs[^1], spreadX)}, {Digits(ys[^1], spreadY)}), cost {Digits(costs[^1], spread)}.{told}";
        return chart.Told("Descent on the cost", alt, Table.Of(["iteration", Name(first), Name(second), "cost"], path.Select((at, i) => new object[] { at.Iteration, xs[i], ys[i], costs[i] })), "webp");

        double CostAt(double x, double y)
        {
            moved[first.Key][first.Row, first.Column] = x;
            moved[second.Key][second.Row, second.Column] = y;
            return ComputeCost(LModelForward(X, moved, hidden, output).AL, Y);
        }
    }

    // the lowest place of the grid, where that is inside: at the edge it is no minimum
    private static (int Row, int Column)? Lowest(double[][] z)
    {
        var (row, column) = (from i in Enumerable.Range(0, z.Length) from j in Enumerable.Range(0, z[i].Length) select (i, j)).MinBy(at => z[at.i][at.j]);
        return row > 0 && column > 0 && row < z.Length - 1 && column < z[row].Length - 1 ? (row, column) : null;
    }

    private static string Name((string Key, int Row, int Column) entry) => $"{entry.Key}[{Shapes.Number(entry.Row)}, {Shapes.Number(entry.Column)}]";

    private static double Entry(Parameters parameters, (string Key, int Row, int Column) entry) => parameters[entry.Key][entry.Row, entry.Column];

    private static void RequireEntry(Parameters parameters, (string Key, int Row, int Column) entry, string name, string caller)
    {
        if (parameters.All(array => array.Key != entry.Key))
            throw new ArgumentException($"{caller}: there is no array “{entry.Key}”; the network has {string.Join(", ", parameters.Select(array => array.Key))}.", name);
        var matrix = parameters[entry.Key];
        if (entry.Row < 0 || entry.Row >= matrix.RowCount || entry.Column < 0 || entry.Column >= matrix.ColumnCount)
            throw new ArgumentOutOfRangeException(name, $"{caller}: there is no {Name(entry)}; {entry.Key} is {Shapes.Of(matrix)}.");
    }

    private static double HalfRange(double[] values) => Math.Max(values.Max() - values.Min(), 0.1) * 0.9;

    // the path with room around it, more of it where it goes to, so that a minimum there lies inside
    private static double[] Around(double[] values, double half)
    {
        var middle = values[^1] * 0.5 + (values.Max() + values.Min()) * 0.25;
        return [.. Enumerable.Range(0, ContourPoints).Select(i => middle - half + 2 * half * i / (ContourPoints - 1))];
    }
}
