namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostWholeTicks = 12;

    /// <summary>Measured points, joined by lines; each axis may be logarithmic. A point that has no place on its axis leaves a gap.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="horizontal">The name of the horizontal axis.</param>
    /// <param name="vertical">The name of the vertical axis.</param>
    /// <param name="series">The points of each line under its name.</param>
    /// <param name="logarithmicX">Whether the horizontal axis is logarithmic.</param>
    /// <param name="logarithmicY">Whether the vertical axis is logarithmic.</param>
    /// <exception cref="ArgumentException">A line has no point, or none that has a place on the axes.</exception>
    public static GenericChart Lines(string title, string horizontal, string vertical, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> series, bool logarithmicX = false, bool logarithmicY = false)
    {
        const string caller = "Figures.Lines";
        Require.NotNull(series, caller);
        if (series.Count == 0)
            throw new ArgumentException($"{caller}: there is no series; give at least one.");
        var lines = series.Select(line => Measured(line.Name, line.Points, logarithmicX, logarithmicY, caller)).ToList();
        var all = lines.SelectMany(line => line.Points).Where(point => double.IsFinite(point.Y)).ToList();
        var chart = Chart.Combine(lines.Select((line, i) => Plot.Line(line.Name, line.Points, i)))
            .WithAxisTitles(horizontal, vertical)
            .WithLayout(new
            {
                showlegend = series.Count > 1,
                xaxis = LineAxis(logarithmicX, [.. all.Select(point => point.X)]),
                yaxis = LineAxis(logarithmicY, [.. all.Select(point => point.Y)]),
            });
        return chart.Told(
            title,
            string.Join(" ", lines.Select(line => $"{Course(line.Name, line.Points, line.Gap)}{Sentence(Thinning.ToldOfLine(line.Points.Count))}")),
            Table.Of(["line", horizontal, vertical], lines.SelectMany(line => Few(line.Points).Select(point => new object[] { line.Name, point.X, point.Y }))));
    }

    private static object LineAxis(bool logarithmic, IReadOnlyList<double> values) =>
        logarithmic ? Plot.LogarithmicAxis(values)
        // between layer 1 and layer 2 there is nothing to label
        : values.All(double.IsInteger) && values.Max() - values.Min() <= MostWholeTicks ? new { dtick = 1 }
        : new { };

    /// <summary>A line's points, those without a place on the axes made gaps; and the gaps in words, empty where there is none.</summary>
    private static (string Name, IReadOnlyList<(double X, double Y)> Points, string Gap) Measured(
        string name, IReadOnlyList<(double X, double Y)> points, bool logarithmicX, bool logarithmicY, string caller)
    {
        if (points.Count == 0)
            throw new ArgumentException($"{caller}: {name} has no point; give at least one.");
        var lost = points.Where(point => !(HasPlace(point.X, logarithmicX) && HasPlace(point.Y, logarithmicY))).ToList();
        if (lost.Count == points.Count)
            throw new ArgumentException($"{caller}: no point of {name} can be drawn, such as ({Digits(points[0].X)}, {Digits(points[0].Y)}); both numbers need to be finite, and above 0 on a logarithmic axis.");
        var gap = lost.Count == 0 ? "" : $"{Shapes.Count(lost.Count, "point")} of {Shapes.Number(points.Count)} cannot be drawn, the first is ({Digits(lost[0].X)}, {Digits(lost[0].Y)})";
        var drawn = points.Where(point => HasPlace(point.X, logarithmicX)).Select(point => (point.X, HasPlace(point.Y, logarithmicY) ? point.Y : double.NaN));
        return (name, [.. drawn], gap);

        static bool HasPlace(double value, bool logarithmic) => double.IsFinite(value) && (!logarithmic || value > 0);
    }
}
