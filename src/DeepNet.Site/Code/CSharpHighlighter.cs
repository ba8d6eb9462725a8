using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepNet.Site;

/// <summary>Colours C# at build, from Roslyn's own tokens; the page needs no script for it.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>Whether a code block's language is C#.</summary>
    public static bool Knows(string language) => language.ToLowerInvariant() is "csharp" or "c#" or "cs";

    /// <summary>The code as HTML: every character escaped, words in spans that name what they are.</summary>
    public static string ToHtml(string code)
    {
        var walker = new Walker(code);
        walker.Visit(CSharpSyntaxTree.ParseText(code, Options).GetRoot());
        return walker.Finish();
    }

    private sealed class Walker(string code) : CSharpSyntaxWalker(SyntaxWalkerDepth.Trivia)
    {
        private readonly StringBuilder html = new();
        private int position;

        public string Finish()
        {
            AppendTo(code.Length);
            return html.ToString();
        }

        public override void VisitToken(SyntaxToken token)
        {
            VisitLeadingTrivia(token);
            Append(token.SpanStart, token.Span.End, TokenKind.Of(token));
            VisitTrailingTrivia(token);
        }

        public override void VisitTrivia(SyntaxTrivia trivia)
        {
            // The full span of a documentation comment holds its slashes, its span does not.
            if (TokenKind.Of(trivia) is { } kind)
                Append(trivia.FullSpan.Start, trivia.FullSpan.End, kind);
        }

        private void Append(int start, int end, string? kind)
        {
            if (kind is null || end <= start || start < position)
                return;
            AppendTo(start);
            html.Append($"<span class=\"{kind}\">").Append(Html.Escape(code[start..end])).Append("</span>");
            position = end;
        }

        private void AppendTo(int end)
        {
            html.Append(Html.Escape(code[position..end]));
            position = end;
        }
    }
}
