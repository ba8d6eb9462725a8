using System.Net;
using Markdig;
using Markdig.Syntax.Inlines;

namespace DeepNet.Site;

/// <summary>Keeps a lesson's links to the files beside it when the lesson is copied to another folder.</summary>
internal static class CopyLinks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>The text with links that lead to the same files.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="from">The folder that its links start from.</param>
    /// <param name="to">The folder that they will start from.</param>
    public static string Rebased(string markdown, string from, string to)
    {
        var links = Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Where(link => !link.UrlSpan.IsEmpty);
        foreach (var span in links.Select(link => link.UrlSpan).OrderByDescending(span => span.Start))
        {
            var parts = markdown.Substring(span.Start, span.Length).Split('#', 2);
            var file = Path.GetFullPath(Path.Combine(from, WebUtility.UrlDecode(parts[0])));
            if (parts[0].Length == 0 || !File.Exists(file))
                continue;
            parts[0] = Path.GetRelativePath(to, file).Replace('\\', '/').Replace(" ", "%20", StringComparison.Ordinal);
            markdown = markdown[..span.Start] + string.Join('#', parts) + markdown[(span.End + 1)..];
        }

        return markdown;
    }
}
