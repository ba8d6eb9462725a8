using Newtonsoft.Json;

namespace DeepNet.Interactive;

/// <summary>How a Plotly.NET chart, from <see cref="Figures"/> or the learner's own, stands in a notebook.</summary>
internal sealed class ChartView : INotebookView
{
    private readonly string title;
    private readonly TableView? table;

    public ChartView(GenericChart chart)
    {
        var notes = ChartNotes.Of(chart);
        title = ChartStory.TitleOf(chart);
        var traces = GenericChart.getTraces(chart);
        // what was told of one chart does not tell of it combined with another
        var isTold = notes.Alt is not null && notes.Traces == traces.Length;
        AltText = isTold ? notes.Alt! : ChartStory.Of(chart);
        table = isTold ? notes.Table : null;
        var format = notes.Format ?? (traces.Any(trace => trace.type is "contour" or "heatmap" or "image") ? "webp" : "svg");
        Json = ChartJson.Write(new { alt = AltText, format, data = traces, layout = GenericChart.getLayout(chart) });
    }

    /// <summary>What it shows, in words.</summary>
    public string AltText { get; }

    /// <summary>Plotly's data and layout, with the alt text and the format of the static picture.</summary>
    public string Json { get; }

    public string ToHtml()
    {
        var picture = NotebookEnvironment.IsBare ? null : CommittedPictures.Find(new FigureElement(Json).Hash);
        return picture is null
            ? new FigureElement(Json).ToHtml($"<p>{Html.Escape(AltText)}</p>{table?.ToHtml()}")
            : new FigureElement(Json, picture).ToHtml();
    }

    public string ToPlainText() => $"[{(title.Length == 0 ? "Chart" : title)}] {AltText}";
}
