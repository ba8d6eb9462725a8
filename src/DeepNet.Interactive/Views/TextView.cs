namespace DeepNet.Interactive;

/// <summary>One line of text.</summary>
internal sealed class TextView(string text) : INotebookView
{
    public string ToHtml() => $"<div>{Html.Escape(text)}</div>";

    public string ToPlainText() => text;

    public override string ToString() => text;
}
