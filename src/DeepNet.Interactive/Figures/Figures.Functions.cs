namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int FunctionPoints = 121;

    /// <summary>Functions of one number, drawn over a range; where one is not finite, its curve has a gap.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="variable">What the function is a function of: the name of the horizontal axis.</param>
    /// <param name="from">The left end of the range.</param>
    /// <param name="to">The right end of the range.</param>
    /// <param name="functions">Each function under its name.</param>
    /// <exception cref="ArgumentException">There is no function, or the range is empty or not finite.</exception>
    public static Figure Functions(string title, string variable, double from, double to, params IReadOnlyList<(string Name, Func<double, double> Function)> functions)
    {
        Require.NotNull(functions, "Figures.Functions");
        if (functions.Count == 0)
            throw new ArgumentException("Figures.Functions: there is no function; give at least one.");
        RequireRange(from, to, "Figures.Functions");

        var (data, stories, rows) = (new List<object>(), new List<string>(), new List<object?[]>());
        foreach (var (i, (name, function)) in functions.Index())
        {
            var points = Sampled(name, function, from, to, "Figures.Functions");
            data.Add(Plot.Line(name, points.Select(point => point.X), points.Select(point => point.Y), i, markers: false));
            stories.Add(Course(name, points));
            rows.AddRange(Few(points).Select(point => new object?[] { name, point.X, point.Y }));
        }

        var layout = Plot.Layout(Plot.Axis(variable), Plot.Axis(functions.Count == 1 ? functions[0].Name : "value"));
        layout["showlegend"] = functions.Count > 1;
        return Plot.Figure(title, string.Join(" ", stories), data, layout, Table.Of(["function", variable, "value"], rows));
    }

    private static void RequireRange(double from, double to, string caller)
    {
        if (!(from < to && double.IsFinite(from) && double.IsFinite(to)))
            throw new ArgumentException($"{caller}: the range is from {Digits(from)} to {Digits(to)}; it needs two finite numbers, the smaller one first.");
    }

    private static List<(double X, double Y)> Sampled(string name, Func<double, double> function, double from, double to, string caller)
    {
        var points = Enumerable.Range(0, FunctionPoints)
            .Select(i => from + (to - from) * i / (FunctionPoints - 1))
            .Select(x => (X: x, Y: function(x)))
            .Where(point => double.IsFinite(point.Y))
            .ToList();
        return points.Count > 0 ? points : throw new ArgumentException($"{caller}: {name} is finite nowhere between {Digits(from)} and {Digits(to)}; choose another range.");
    }

    private static string Course(string name, IReadOnlyList<(double X, double Y)> points)
    {
        var (lowest, highest) = (points.MinBy(point => point.Y), points.MaxBy(point => point.Y));
        return $"{name} goes from {Digits(points[0].Y)} at {Digits(points[0].X)} to {Digits(points[^1].Y)} at {Digits(points[^1].X)}; its lowest value is {Digits(lowest.Y)}, at {Digits(lowest.X)}, its highest {Digits(highest.Y)}, at {Digits(highest.X)}.";
    }

    private static IEnumerable<(double X, double Y)> Few(IReadOnlyList<(double X, double Y)> points) =>
        new[] { 0, points.Count / 4, points.Count / 2, 3 * points.Count / 4, points.Count - 1 }.Distinct().Select(k => points[k]);
}
