namespace DeepNet.Site;

/// <summary>Writes a formula between two lines of <c>$$</c>.</summary>
internal sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
        renderer.Write($"<p>{MathHtml.Display(obj.Lines.ToString())}</p>\n");
}
