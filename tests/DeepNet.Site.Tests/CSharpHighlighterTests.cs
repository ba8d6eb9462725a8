using System.Net;
using System.Text.RegularExpressions;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

public sealed partial class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var x = 1.5;", "<span class=\"kw\">var</span> x = <span class=\"nu\">1.5</span>;")]
    [InlineData("// <b>", "<span class=\"co\">// &lt;b&gt;</span>")]
    [InlineData("\"a\"", "<span class=\"st\">&quot;a&quot;</span>")]
    [InlineData("$\"a{b}c\"", "<span class=\"st\">$&quot;</span><span class=\"st\">a</span>{b}<span class=\"st\">c</span><span class=\"st\">&quot;</span>")]
    [InlineData("#r \"x.dll\"\nA.B(c)", "<span class=\"di\">#r &quot;x.dll&quot;\n</span>A.<span class=\"me\">B</span>(c)")]
    [InlineData("Matrix<double> W;", "<span class=\"ty\">Matrix</span>&lt;<span class=\"kw\">double</span>&gt; W;")]
    public void Words_are_told_apart(string code, string expected) =>
        Assert.Equal(expected, CSharpHighlighter.ToHtml(code));

    [Theory]
    [InlineData("")]
    [InlineData("#!fsharp\nlet x = 1")]
    [InlineData("if (x { ) ] \" unclosed\n@ ` \\ 'ab\n/* open")]
    [InlineData("/// <summary>s</summary>\npublic void F() { }\n#if NO\nhidden\n#endif\n")]
    [InlineData("var t = \"\"\"\n  {{x}} \\\n  \"\"\";\n")]
    public void No_character_is_lost(string code) => Assert.Equal(code, Text(CSharpHighlighter.ToHtml(code)));

    [Fact]
    public void No_character_of_the_lessons_is_lost()
    {
        foreach (var cell in Checkout.Notebooks.SelectMany(path => Notebook.Read(path).Cells).Where(cell => cell.Kind == CellKind.Code))
            Assert.Equal(cell.Source, Text(CSharpHighlighter.ToHtml(cell.Source)));
    }

    private static string Text(string html) => WebUtility.HtmlDecode(Element().Replace(html, ""));

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Element();
}
