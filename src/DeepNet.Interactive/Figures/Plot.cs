using Plotly.NET.CSharp;

namespace DeepNet.Interactive;

/// <summary>The pieces that figures are put together from.</summary>
internal static class Plot
{
    private static readonly StyleParam.DrawingStyle[] Dashes =
    [
        StyleParam.DrawingStyle.Solid, StyleParam.DrawingStyle.Dash, StyleParam.DrawingStyle.Dot,
        StyleParam.DrawingStyle.DashDot, StyleParam.DrawingStyle.LongDash, StyleParam.DrawingStyle.LongDashDot,
    ];

    private static readonly StyleParam.MarkerSymbol[] Symbols =
    [
        StyleParam.MarkerSymbol.Circle, StyleParam.MarkerSymbol.Diamond, StyleParam.MarkerSymbol.Square, StyleParam.MarkerSymbol.Cross,
        StyleParam.MarkerSymbol.X, StyleParam.MarkerSymbol.TriangleUp, StyleParam.MarkerSymbol.Star,
    ];

    /// <summary>A line with markers; each series has its own colour, dash and marker.</summary>
    public static GenericChart Line(string name, IEnumerable<double> x, IEnumerable<double> y, int series, bool markers = true) =>
        Chart.Line<double, double, string>(
            x.ToArray(), y.ToArray(), ShowMarkers: markers, Name: ChartStyle.Escaped(name), LineWidth: 2,
            LineColor: Color.fromString(Palette.Series[series % Palette.Series.Count]),
            LineDash: Dashes[series % Dashes.Length],
            MarkerSymbol: Symbol(series))
            .WithTraces(new { marker = new { size = 7 } });

    /// <summary>A line of many points, drawn by as many of them as a screen can show: the ends, and the lowest and highest of each stretch.</summary>
    public static GenericChart Line(string name, IReadOnlyList<(double X, double Y)> points, int series, bool markers = true)
    {
        var drawn = Thinning.OfLine(points);
        return Line(name, drawn.Select(point => point.X), drawn.Select(point => point.Y), series, markers);
    }

    /// <summary>The marker of a series.</summary>
    public static StyleParam.MarkerSymbol Symbol(int series) => Symbols[series % Symbols.Length];

    /// <summary>A thin line across, for something to compare with.</summary>
    public static GenericChart Baseline(string name, double from, double to, double level) =>
        Chart.Line<double, double, string>(
            x: [from, to], y: [level, level], Name: ChartStyle.Escaped(name), LineWidth: 2,
            LineColor: Color.fromString(Palette.Quiet), LineDash: StyleParam.DrawingStyle.Dot);

    /// <summary>Points of one label: blue circles for 0, vermilion diamonds for 1.</summary>
    public static GenericChart Labelled(string name, IEnumerable<double> x, IEnumerable<double> y, int label, int size = 7) =>
        Chart.Point<double, double, string>(
            x.ToArray(), y.ToArray(), Name: ChartStyle.Escaped(name),
            MarkerColor: Color.fromString(label == 0 ? Palette.Blue : Palette.Vermilion),
            MarkerSymbol: label == 0 ? StyleParam.MarkerSymbol.Circle : StyleParam.MarkerSymbol.Diamond)
            .WithTraces(new { marker = new { size, line = new { color = Palette.Ground, width = 1 } } });

    /// <summary>A colour scale.</summary>
    public static StyleParam.Colorscale Scale(params (double At, string Color)[] stops) =>
        StyleParam.Colorscale.NewCustom(stops.Select(stop => Tuple.Create(stop.At, Color.fromString(stop.Color))));

    /// <summary>
    /// A logarithmic axis for these values: a tick at each power of ten, every other one where they are many, and numbers
    /// written out where they are few.
    /// </summary>
    public static object LogarithmicAxis(IEnumerable<double> values)
    {
        var positive = values.Where(value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1).ToList();
        var (low, high) = (positive.Min(), positive.Max());
        if (high / low >= 100)
            return new { type = "log", exponentformat = "power", dtick = high / low > 1e8 ? 2 : 1 };

        // plotly.js would write 5, 2, 10⁻¹, 5, 2: who does not know it reads a row that rises and falls
        var ticks = high / low < 10 ? Even(low, high) : OneTwoFive(low, high);
        return new { type = "log", tickvals = ticks, ticktext = ticks.Select(tick => NumpyText.Significant(tick)).ToArray() };
    }

    /// <summary>1, 2 or 5 times a power of ten, not above a value; 1 where there is none.</summary>
    public static double RoundBelow(double value)
    {
        if (!(value > 0))
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
    }

    private static double[] Even(double low, double high)
    {
        var step = RoundBelow((high - low) / 3);
        return [.. Enumerable.Range(0, 12).Select(i => (Math.Floor(low / step) + i) * step).Where(tick => tick > 0)];
    }

    private static double[] OneTwoFive(double low, double high)
    {
        var first = (int)Math.Floor(Math.Log10(low));
        return [.. Enumerable.Range(first, (int)Math.Ceiling(Math.Log10(high)) - first + 1).SelectMany(exponent => new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, exponent)))];
    }
}
