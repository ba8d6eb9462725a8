using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace DeepNet.Site;

/// <summary>Writes <c>$…$</c>, and <c>$$…$$</c> inside a paragraph.</summary>
internal sealed class MathInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var latex = obj.Content.ToString();
        renderer.Write(obj.DelimiterCount > 1 ? MathHtml.Display(latex) : MathHtml.Inline(latex));
    }
}
