using Markdig.Syntax.Inlines;

namespace DeepNet.Site;

/// <summary>Writes <c>$…$</c>, and <c>$$…$$</c> inside a paragraph. A line does not begin with the stop or comma after a formula.</summary>
internal sealed class MathInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var latex = obj.Content.ToString();
        if (obj.DelimiterCount > 1)
            renderer.Write(MathHtml.Display(latex));
        else if (TakePunctuation(obj.NextSibling) is { Length: > 0 } punctuation)
            renderer.Write($"<span class=\"unbroken\">{MathHtml.Inline(latex)}{Html.Escape(punctuation)}</span>");
        else
            renderer.Write(MathHtml.Inline(latex));
    }

    private static string TakePunctuation(Inline? next)
    {
        if (next is not LiteralInline literal)
            return "";
        var text = literal.Content.ToString();
        var punctuation = text[..^text.TrimStart('.', ',', ';', ':', '!', '?', ')').Length];
        literal.Content.Start += punctuation.Length;
        return punctuation;
    }
}
