namespace DeepNet.Interactive;

/// <summary>A function's values at evenly spaced places, with a gap (NaN) where it is not finite or jumps.</summary>
/// <param name="Points">The places and values, in order.</param>
/// <param name="Breaks">Where the gaps are.</param>
internal sealed record SampledFunction(IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<double> Breaks)
{
    private const int MostTold = 3;
    private const int Halvings = 40;
    private const double Steep = 0.02;

    public static SampledFunction Of(Func<double, double> function, double from, double to, int count)
    {
        var sampled = Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1)).Select(x => (X: x, Y: function(x))).ToList();
        var finite = sampled.Where(point => double.IsFinite(point.Y)).Select(point => point.Y).DefaultIfEmpty().ToList();
        var spread = finite.Max() - finite.Min();
        var (points, breaks) = (new List<(double, double)>(), new List<double>());
        foreach (var (i, point) in sampled.Index())
        {
            if (i > 0 && Math.Abs(point.Y - sampled[i - 1].Y) > Steep * spread && BreakBetween(function, sampled[i - 1], point) is { } place)
            {
                points.Add((place, double.NaN));
                breaks.Add(place);
            }

            points.Add(double.IsFinite(point.Y) ? point : (point.X, double.NaN));
            if (!double.IsFinite(point.Y))
                breaks.Add(point.X);
        }

        return new(points, breaks);
    }

    /// <summary>Where the curves have gaps and run off beside them: the range of what else they do; null where nothing runs off.</summary>
    public static double[]? RangeWithoutPoles(IEnumerable<SampledFunction> curves)
    {
        var all = curves.ToList();
        var values = all.SelectMany(curve => curve.Points).Select(point => point.Y).Where(double.IsFinite).Order().ToList();
        var (low, high) = (values[values.Count / 20], values[^(1 + values.Count / 20)]);
        return all.Exists(curve => curve.Breaks.Count > 0) && values[^1] - values[0] > 3 * (high - low)
            ? [low - (high - low) / 4, high + (high - low) / 4]
            : null;
    }

    /// <summary>The gaps in words; empty where there is none.</summary>
    public string Gaps(string variable)
    {
        if (Breaks.Count == 0)
            return "";
        var few = string.Join(", ", Breaks.Take(MostTold).Select(place => Figures.Digits(place)));
        return $"there is a gap, a pole, a jump or no finite value, at {variable} = {few}{(Breaks.Count > MostTold ? $" and at {Shapes.Count(Breaks.Count - MostTold, "more place")}" : "")}";
    }

    // what goes on changing as much however close one looks is no line
    private static double? BreakBetween(Func<double, double> function, (double X, double Y) left, (double X, double Y) right)
    {
        var before = Math.Abs(right.Y - left.Y);
        for (var i = 0; i < Halvings && double.IsFinite(before); i++)
        {
            var x = (left.X + right.X) / 2;
            var middle = (X: x, Y: function(x));
            if (!double.IsFinite(middle.Y))
                return x;
            (left, right) = Math.Abs(middle.Y - left.Y) > Math.Abs(right.Y - middle.Y) ? (left, middle) : (middle, right);
        }

        return Math.Abs(right.Y - left.Y) > before / 2 ? Math.Round(right.X, 9) : null;
    }
}
