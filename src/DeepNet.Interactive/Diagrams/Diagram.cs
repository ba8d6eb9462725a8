namespace DeepNet.Interactive;

/// <summary>A drawing as SVG, shown in a notebook as an image that scripts and sanitizers leave alone.</summary>
/// <param name="Title">What it is.</param>
/// <param name="AltText">What it shows, for those who cannot see it.</param>
/// <param name="Svg">The drawing, with title and description inside.</param>
public sealed record Diagram(string Title, string AltText, string Svg) : INotebookView
{
    /// <inheritdoc/>
    public string ToHtml() =>
        $"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg))}\" alt=\"{Html.Escape(AltText)}\" style=\"max-width:100%\">";

    /// <inheritdoc/>
    public string ToPlainText() => $"[{Title}] {AltText}";

    /// <summary>The plain text.</summary>
    public override string ToString() => ToPlainText();
}
