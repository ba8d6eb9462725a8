namespace DeepNet.Interactive;

/// <summary>Pictures of training, of networks and of what they answer: Plotly.NET charts, to be restyled with its functions.</summary>
public static partial class Figures
{
    private const int SpokenDigits = 4;

    // a figure looks as it should also where Setup() was forgotten
    static Figures() => ChartStyle.Register();

    /// <summary>A number in a sentence: four significant digits, and two of the spread of the numbers it stands among.</summary>
    internal static string Digits(double value, double spread = 0)
    {
        if (value == 0 || !double.IsFinite(value))
            return NumpyText.Significant(value + 0.0, SpokenDigits);
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var needed = spread > 0 && double.IsFinite(spread) ? exponent - (int)Math.Floor(Math.Log10(spread)) + 2 : 0;
        return NumpyText.Significant(value, Math.Clamp(needed, SpokenDigits, 15));
    }

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>From the smallest to the largest of the finite numbers; 0 where there is none.</summary>
    internal static double Spread(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return high > low ? high - low : 0;
    }

    /// <summary>A curve in a sentence: its ends, its extremes, and where it has no place in the plot.</summary>
    private static string Course(string name, IReadOnlyList<(double X, double Y)> points, string gap)
    {
        var drawn = points.Where(point => double.IsFinite(point.Y)).ToList();
        var (lowest, highest) = (drawn.MinBy(point => point.Y), drawn.MaxBy(point => point.Y));
        var (spreadX, spreadY) = (Spread(drawn.Select(point => point.X)), highest.Y - lowest.Y);
        return $"{name} goes from {Y(drawn[0])} at {X(drawn[0])} to {Y(drawn[^1])} at {X(drawn[^1])}; its lowest value is {Y(lowest)}, at {X(lowest)}, its highest {Y(highest)}, at {X(highest)}{(gap.Length > 0 ? $"; {gap}" : "")}.";

        string X((double X, double Y) point) => Digits(point.X, spreadX);

        string Y((double X, double Y) point) => Digits(point.Y, spreadY);
    }

    private static IEnumerable<(double X, double Y)> Few(IReadOnlyList<(double X, double Y)> points) =>
        new[] { 0, points.Count / 4, points.Count / 2, 3 * points.Count / 4, points.Count - 1 }.Distinct().Select(k => points[k]);

    private static string Sentence(string text) => text.Length > 0 ? $" {text}." : "";
}
