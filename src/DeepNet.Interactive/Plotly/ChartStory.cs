using System.Collections;

namespace DeepNet.Interactive;

/// <summary>Tells in words what is in a chart that nobody described: its title, and each trace with its points and range.</summary>
internal static class ChartStory
{
    public static string Of(GenericChart chart)
    {
        var title = TitleOf(chart);
        return $"{(title.Length == 0 ? "A chart" : $"“{title}”, a chart")} of {string.Join("; ", GenericChart.getTraces(chart).Select(Told))}.";
    }

    /// <summary>What stands above the chart; empty where nothing does.</summary>
    public static string TitleOf(GenericChart chart) =>
        ChartStyle.Unescaped((GenericChart.getLayout(chart).Get("title") as Title)?.Get("text") as string ?? "");

    private static string Told(Trace trace)
    {
        var name = trace.Get("name") is string given ? $"{trace.type} “{ChartStyle.Unescaped(given)}”" : trace.type;
        var y = Numbers(trace.Get("y"));
        return y.Count == 0 ? name : $"{name}: {Shapes.Count(y.Count, "point")} from {Figures.Digits(y.Min())} to {Figures.Digits(y.Max())}";
    }

    /// <summary>The finite numbers of a trace's property.</summary>
    public static List<double> Numbers(object? values) =>
        values is IEnumerable all and not string
            ? [.. all.OfType<IConvertible>().Where(value => value is not (string or DateTime)).Select(value => value.ToDouble(CultureInfo.InvariantCulture)).Where(double.IsFinite)]
            : [];
}
