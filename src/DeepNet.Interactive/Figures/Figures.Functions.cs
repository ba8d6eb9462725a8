namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int FunctionPoints = 121;
    private const int LongestAxisTitle = 40;

    /// <summary>Functions of one number, drawn over a range; where one has a pole, a jump or no finite value, its curve has a gap.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="variable">What the function is a function of: the name of the horizontal axis.</param>
    /// <param name="from">The left end of the range.</param>
    /// <param name="to">The right end of the range.</param>
    /// <param name="functions">Each function under its name.</param>
    /// <exception cref="ArgumentException">There is no function, one is finite nowhere, or the range is empty or not finite.</exception>
    public static GenericChart Functions(string title, string variable, double from, double to, params IReadOnlyList<(string Name, Func<double, double> Function)> functions)
    {
        const string caller = "Figures.Functions";
        Require.NotNull(functions, caller);
        if (functions.Count == 0)
            throw new ArgumentException($"{caller}: there is no function; give at least one.");
        var curves = functions.Select(each => (each.Name, Curve: Sampled(each, from, to, caller))).ToList();
        var names = string.Join(", ", functions.Select(each => each.Name));
        var chart = Chart.Combine(curves.Select((each, i) => Plot.Line(each.Name, each.Curve.Points, i, markers: false)))
            .WithAxisTitles(variable, names.Length <= LongestAxisTitle ? names : $"f({variable})")
            .WithLayout(new { showlegend = functions.Count > 1 });
        // beside a pole everything else would look flat
        if (SampledFunction.RangeWithoutPoles(curves.Select(each => each.Curve)) is { } range)
            chart.WithLayout(new { yaxis = new { range } });

        var stories = curves.Select(each => Course(each.Name, each.Curve.Points, each.Curve.Gaps(variable)));
        var rows = curves.SelectMany(each => Few(each.Curve.Points).Select(point => new object?[] { each.Name, point.X, point.Y }));
        return chart.Told(title, string.Join(" ", stories), Table.Of(["function", variable, "value"], rows));
    }

    private static SampledFunction Sampled((string Name, Func<double, double> Function) curve, double from, double to, string caller)
    {
        if (!(from < to && double.IsFinite(from) && double.IsFinite(to)))
            throw new ArgumentException($"{caller}: the range is from {Digits(from)} to {Digits(to)}; it needs two finite numbers, the smaller one first.");
        var sampled = SampledFunction.Of(curve.Function, from, to, FunctionPoints);
        return sampled.Points.Any(point => double.IsFinite(point.Y))
            ? sampled
            : throw new ArgumentException($"{caller}: {curve.Name} is finite nowhere between {Digits(from)} and {Digits(to)}; choose another range.");
    }
}
