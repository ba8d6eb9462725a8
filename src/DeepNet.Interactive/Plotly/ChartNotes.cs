namespace DeepNet.Interactive;

/// <summary>
/// What is told of a chart besides its data and layout. It lies among the chart's display options, where it stays when
/// Plotly.NET's functions change the chart.
/// </summary>
internal sealed class ChartNotes
{
    private const string Key = "deepnet";

    /// <summary>What the chart shows, in words; null where nobody said it.</summary>
    public string? Alt { get; set; }

    /// <summary>What is shown where there is neither script nor picture.</summary>
    public TableView? Table { get; set; }

    /// <summary>The kind of static picture: "svg", or "webp" where an SVG would be large; null where it is not decided.</summary>
    public string? Format { get; set; }

    /// <summary>How many traces <see cref="Alt"/> tells of.</summary>
    public int Traces { get; set; }

    /// <summary>The chart's notes, which may be changed.</summary>
    public static ChartNotes Of(GenericChart chart)
    {
        var options = GenericChart.getDisplayOptions(chart);
        if (options.Get(Key) is ChartNotes notes)
            return notes;
        var created = new ChartNotes();
        options.SetProperty(Key, created);
        return created;
    }
}
