using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace DeepNet.Site;

/// <summary>Markdown as Jupyter reads it: CommonMark with tables, struck-out text, bare links and formulas.</summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseMathematics()
        .Build();

    /// <summary>The parsed text of a cell.</summary>
    public static MarkdownDocument Parse(string source) => Markdown.Parse(MathSource.OnOneLine(source), Pipeline);

    /// <summary>The text as HTML.</summary>
    public static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new MathInlineRenderer());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new MathBlockRenderer());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlocks());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTables());
        renderer.Render(document);
        return writer.ToString();
    }
}
