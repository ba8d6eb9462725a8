namespace DeepNet.Interactive;

/// <summary>Several values, one below the other: what a tuple holds.</summary>
internal sealed class StackView(params IReadOnlyList<INotebookView> parts) : INotebookView
{
    public string ToHtml() => $"<div>{string.Concat(parts.Select(part => part.ToHtml()))}</div>";

    public string ToPlainText() => string.Join("\n\n", parts.Select(part => part.ToPlainText()));
}
