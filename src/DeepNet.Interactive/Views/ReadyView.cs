namespace DeepNet.Interactive;

/// <summary>The line that Setup() shows; in a live page it carries plotly.js with it.</summary>
internal sealed class ReadyView : INotebookView
{
    private const string Line = "DeepNet is ready.";

    public string ToHtml() => $"<div>{Line}</div>{(NotebookEnvironment.IsBare ? "" : PlotlyScript.Element)}";

    public string ToPlainText() => Line;

    public override string ToString() => Line;
}
