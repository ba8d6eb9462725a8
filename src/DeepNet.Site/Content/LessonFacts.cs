using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace DeepNet.Site;

/// <summary>What a lesson's first text says of the lesson: what the reader will do in it, and how long that takes.</summary>
internal static partial class LessonFacts
{
    private const string Question = "What you will do";
    private const string AnyQuestion = "What you";

    /// <summary>Reads both from the first text cell.</summary>
    public static (string Summary, int? Minutes) Of(Notebook notebook)
    {
        if (notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown) is not { } first)
            return ("", null);
        var minutes = Duration().Match(first.Source) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return (Summary(LessonMarkdown.Parse(first.Source)), minutes);
    }

    private static string Summary(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            var answer = (paragraph.Inline ?? Enumerable.Empty<Inline>())
                .SkipWhile(inline => !Asks(inline, Question)).Skip(1)
                .TakeWhile(inline => !Asks(inline, AnyQuestion));
            var html = Outline.InlineHtml(answer).TrimStart(':', ' ').TrimEnd();
            if (html.Length > 0)
                return char.ToUpperInvariant(html[0]) + html[1..];
        }

        return "";
    }

    private static bool Asks(Inline inline, string question) =>
        inline is EmphasisInline emphasis && emphasis.FirstChild is LiteralInline text && text.Content.ToString().StartsWith(question, StringComparison.Ordinal);

    [GeneratedRegex("About ([0-9]{1,3}) minutes")]
    private static partial Regex Duration();
}
