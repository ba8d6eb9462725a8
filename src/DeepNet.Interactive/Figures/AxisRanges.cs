namespace DeepNet.Interactive;

/// <summary>Axes that hold the data of several charts at once, where plotly.js would choose others for each.</summary>
internal static class AxisRanges
{
    private const double Margin = 0.05;

    /// <summary>Gives each axis of a layout the range of the numbers in all charts; an axis that has one, or names, keeps it.</summary>
    public static void Fix(IReadOnlyList<GenericChart> charts, Layout layout)
    {
        var traces = charts.SelectMany(chart => GenericChart.getTraces(chart)).ToList();
        foreach (var letter in new[] { "x", "y" })
        {
            foreach (var ofAxis in traces.GroupBy(trace => trace.Get(letter + "axis")?.ToString() ?? letter))
                Fix(layout, letter + "axis" + ofAxis.Key[1..], [.. ofAxis], letter);
        }
    }

    private static void Fix(Layout layout, string name, List<Trace> traces, string letter)
    {
        var axis = layout.Get(name) as LinearAxis;
        if (axis?.Get("range") is not null || axis?.Get("autorange") is not null)
            return;
        var isLogarithmic = axis?.Get("type")?.ToString() == "log";
        var numbers = traces.SelectMany(trace => ChartStory.Numbers(trace.Get(letter)))
            .Where(value => !isLogarithmic || value > 0)
            .Select(value => isLogarithmic ? Math.Log10(value) : value)
            .ToList();
        if (numbers.Count == 0)
            return;

        var (low, high) = (numbers.Min(), numbers.Max());
        // bars stand on the ground, and a picture of the plane fills it
        var isBars = letter == "y" && traces.Exists(trace => trace.type == "bar");
        var isFilled = traces.Exists(trace => trace.type is "contour" or "heatmap");
        var room = isFilled ? 0 : Math.Max(high - low, 1e-9 * Math.Max(Math.Abs(high), 1)) * Margin;
        layout.SetProperty(name, (axis ?? new LinearAxis()).With(new { range = new[] { isBars ? Math.Min(0, low) : low - room, high + room } }));
    }
}
