namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>A function of one number, and the places on it that one or more descents came to.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="variable">What the function is a function of: the name of the horizontal axis.</param>
    /// <param name="from">The left end of the range.</param>
    /// <param name="to">The right end of the range.</param>
    /// <param name="curve">The function under its name, which the vertical axis gets.</param>
    /// <param name="runs">The places of each descent in order, under its name; its first one is drawn larger.</param>
    /// <exception cref="ArgumentException">The range is bad, or a descent has no place or one off the curve.</exception>
    public static GenericChart Steps(string title, string variable, double from, double to, (string Name, Func<double, double> Function) curve, params IReadOnlyList<(string Name, IReadOnlyList<double> Places)> runs)
    {
        const string caller = "Figures.Steps";
        Require.NotNull(curve.Function, caller);
        Require.NotNull(runs, caller);
        if (runs.Count == 0)
            throw new ArgumentException($"{caller}: there is no descent; give the places of at least one.");

        var sampled = Sampled(curve, from, to, caller);
        var line = Plot.Line(curve.Name, sampled.Points, 0, markers: false).WithTraces(new { line = new { color = Palette.Quiet } });
        var (charts, stories, rows) = (new List<GenericChart> { line }, new List<string> { Course(curve.Name, sampled.Points, sampled.Gaps(variable)) }, new List<object?[]>());
        foreach (var (i, (name, places)) in runs.Index())
        {
            if (places.Count == 0)
                throw new ArgumentException($"{caller}: “{name}” has no place; give at least one.");
            var steps = places.Select(x => (X: x, Y: curve.Function(x))).ToList();
            foreach (var (x, y) in steps)
            {
                if (!(x >= from && x <= to && double.IsFinite(y)))
                    throw new ArgumentException($"{caller}: “{name}” comes to {Digits(x)}, where there is no curve; choose a range that holds every place, and places where {curve.Name} is finite.");
            }

            charts.Add(Plot.Line(name, steps.Select(step => step.X), steps.Select(step => step.Y), i).WithTraces(new
            {
                mode = steps.Count == 1 ? "markers" : "lines+markers",
                // several sizes make plotly.js draw them half transparent
                marker = new { size = steps.Select((_, step) => step == 0 ? 13 : 8).ToArray(), opacity = 1 },
            }));
            var (first, last) = (steps[0], steps[^1]);
            var (spreadX, spreadY) = (Spread(steps.Select(step => step.X)), Spread(steps.Select(step => step.Y)));
            stories.Add(steps.Count == 1
                ? $"“{name}” is at {Digits(first.X)}, value {Digits(first.Y)}."
                : $"“{name}” goes in {Shapes.Count(steps.Count - 1, "step")} from {Digits(first.X, spreadX)}, value {Digits(first.Y, spreadY)}, to {Digits(last.X, spreadX)}, value {Digits(last.Y, spreadY)}.");
            rows.AddRange(steps.Select((step, k) => new object?[] { name, k, step.X, step.Y }));
        }

        return Chart.Combine(charts).WithAxisTitles(variable, curve.Name)
            .Told(title, string.Join(" ", stories), Table.Of(["descent", "step", variable, curve.Name], rows));
    }
}
