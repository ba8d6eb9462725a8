using Markdig.Syntax.Inlines;

namespace DeepNet.Site;

/// <summary>
/// Collects the headings of one page over all its cells, gives each an anchor of its own, and keeps their levels in order:
/// one title, and never a level left out on the way down.
/// </summary>
internal sealed class Outline
{
    // Anchors of the page's own frame.
    private readonly HashSet<string> taken = ["content", "sections", "lessons"];
    private readonly List<Section> sections = [];
    private int level;

    /// <summary>The headings after the title.</summary>
    public IReadOnlyList<Section> Sections => sections;

    /// <summary>The page's title as HTML; null while no heading came.</summary>
    public string? Title { get; private set; }

    /// <summary>Takes up the headings of a parsed cell, and writes levels and anchors into them.</summary>
    public void Add(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = level == 0 ? 1 : Math.Clamp(heading.Level, 2, level + 1);
            level = heading.Level;
            var id = Free(Slug.Of(Text(heading)));
            heading.GetAttributes().Id = id;
            if (level == 1)
                Title = InlineHtml(heading.Inline);
            else
                sections.Add(new Section(level, id, InlineHtml(heading.Inline)));
        }
    }

    /// <summary>A heading's text without any mark-up.</summary>
    public static string Text(LeafBlock block) => string.Concat((block.Inline?.Descendants() ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    /// <summary>Text as HTML, with formulas and code but without links: what is listed elsewhere is a link as a whole.</summary>
    public static string InlineHtml(IEnumerable<Inline>? inlines) => string.Concat((inlines ?? []).Select(inline => inline switch
    {
        LiteralInline literal => Html.Escape(literal.Content.ToString()),
        CodeInline code => $"<code>{Html.Escape(code.Content)}</code>",
        MathInline math => MathHtml.Inline(math.Content.ToString()),
        LineBreakInline => " ",
        HtmlEntityInline entity => Html.Escape(entity.Transcoded.ToString()),
        ContainerInline container => InlineHtml(container),
        _ => "",
    }));

    private string Free(string slug)
    {
        slug = slug.Length == 0 ? "section" : slug;
        var id = slug;
        for (var number = 2; !taken.Add(id); number++)
            id = $"{slug}-{number}";
        return id;
    }
}
