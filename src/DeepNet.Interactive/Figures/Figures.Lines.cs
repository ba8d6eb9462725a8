namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostWholeTicks = 12;

    /// <summary>Measured points, joined by lines; each axis may be logarithmic.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="horizontal">The name of the horizontal axis.</param>
    /// <param name="vertical">The name of the vertical axis.</param>
    /// <param name="series">The points of each line under its name.</param>
    /// <param name="logarithmicX">Whether the horizontal axis is logarithmic.</param>
    /// <param name="logarithmicY">Whether the vertical axis is logarithmic.</param>
    /// <exception cref="ArgumentException">A line has no point, or a point has no place on its axis.</exception>
    public static Figure Lines(string title, string horizontal, string vertical, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> series, bool logarithmicX = false, bool logarithmicY = false)
    {
        Require.NotNull(series, "Figures.Lines");
        if (series.Count == 0)
            throw new ArgumentException("Figures.Lines: there is no series; give at least one.");
        foreach (var (name, points) in series)
        {
            if (points.Count == 0)
                throw new ArgumentException($"Figures.Lines: {name} has no point; give at least one.");
            foreach (var (x, y) in points)
            {
                if (!HasPlace(x, logarithmicX) || !HasPlace(y, logarithmicY))
                    throw new ArgumentException($"Figures.Lines: {name} has the point ({Digits(x)}, {Digits(y)}); both need to be finite, and above 0 on a logarithmic axis.");
            }
        }

        var all = series.SelectMany(line => line.Points).ToList();
        var layout = Plot.Layout(LineAxis(horizontal, logarithmicX, [.. all.Select(point => point.X)]), LineAxis(vertical, logarithmicY, [.. all.Select(point => point.Y)]));
        layout["showlegend"] = series.Count > 1;
        return Plot.Figure(
            title,
            string.Join(" ", series.Select(line => Course(line.Name, line.Points))),
            series.Select((line, i) => Plot.Line(line.Name, line.Points.Select(point => point.X), line.Points.Select(point => point.Y), i)),
            layout,
            Table.Of(["line", horizontal, vertical], series.SelectMany(line => Few(line.Points).Select(point => new object[] { line.Name, point.X, point.Y }))));
    }

    private static bool HasPlace(double value, bool logarithmic) => double.IsFinite(value) && (!logarithmic || value > 0);

    private static Dictionary<string, object> LineAxis(string title, bool logarithmic, IReadOnlyList<double> values)
    {
        if (logarithmic)
            return Decades(Plot.LogarithmicAxis(title, values), values);
        var axis = Plot.Axis(title);
        // between layer 1 and layer 2 there is nothing to label
        if (values.All(double.IsInteger) && values.Max() - values.Min() <= MostWholeTicks)
            axis["dtick"] = 1;
        return axis;
    }

    // a label at each of many powers of ten would have to be turned
    private static Dictionary<string, object> Decades(Dictionary<string, object> axis, IReadOnlyList<double> values)
    {
        if (values.Max() / values.Min() > 1e8)
            axis["dtick"] = 2;
        return axis;
    }
}
