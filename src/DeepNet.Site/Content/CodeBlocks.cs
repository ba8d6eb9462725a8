namespace DeepNet.Site;

/// <summary>Writes code blocks inside text as code cells are written.</summary>
internal sealed class CodeBlocks : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info ?? "";
        var code = obj.Lines.ToString();
        renderer.Write($"<pre class=\"code\"><code>{(CSharpHighlighter.Knows(language) ? CSharpHighlighter.ToHtml(code) : Html.Escape(code))}</code></pre>\n");
    }
}
