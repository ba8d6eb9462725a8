using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("Let $q_1 < b_1$ and $c$.", "<span class=\"math\">q_1 &lt; b_1</span>")]
    [InlineData("$$q = \\frac{a}{b}$$", "<span class=\"math display\">q = \\frac{a}{b}</span>")]
    [InlineData("$$\nq = 1\n$$", "<span class=\"math display\">q = 1</span>")]
    [InlineData("$$\\begin{aligned}\na_1 &= b_1 \\\\\n- c &= d\n\\end{aligned}$$", "<span class=\"math display\">\\begin{aligned} a_1 &amp;= b_1 \\\\ - c &amp;= d \\end{aligned}</span>")]
    [InlineData("| a | b |\n|---|---|\n| $|q|$ | 2 |", "<td><span class=\"math\">|q|</span></td>")]
    public void Formulas_that_are_not_in_the_generated_file_keep_their_latex(string markdown, string expected) =>
        Assert.Contains(expected, ArticleOf(Text(markdown)));

    [Theory]
    [InlineData("With $Z$ it begins", "<span class=\"math rendered\"><math><semantics><mrow><mi>Z</mi></mrow><annotation encoding=\"application/x-tex\">Z</annotation></semantics></math></span>")]
    [InlineData("## About $Z$", "<mi>Z</mi>")]
    public void Formulas_of_the_lessons_are_mathml(string markdown, string expected) =>
        Assert.Contains(expected, ArticleOf(Text(markdown)));

    [Theory]
    [InlineData("From $q_1$, on", "<p>From <span class=\"unbroken\"><span class=\"math\">q_1</span>,</span> on</p>")]
    [InlineData("(about $q_1$).", "<p>(about <span class=\"unbroken\"><span class=\"math\">q_1</span>).</span></p>")]
    [InlineData("From $q_1$ on.", "<p>From <span class=\"math\">q_1</span> on.</p>")]
    public void No_line_begins_with_what_ends_a_formula(string markdown, string expected) =>
        Assert.Contains(expected, ArticleOf(Text(markdown)));

    [Fact]
    public void New_formulas_are_told()
    {
        using var site = new TemporarySite();

        var report = site.Add("01-a", Text("$Z$ and $q_1$, again $q_1$, and $$q_1$$")).Build();

        Assert.Contains("2 formulas of 01-a are new", Assert.Single(report.Notes));
    }

    [Theory]
    [InlineData("`$a$` costs", "<code>$a$</code>")]
    [InlineData("```\n$$a\nb$$\n```", "<code>$$a\nb$$</code>")]
    [InlineData("It costs \\$3 or \\$4", "It costs $3 or $4")]
    public void What_is_no_formula_stays(string markdown, string expected) =>
        Assert.Contains(expected, ArticleOf(Text(markdown)));

    [Fact]
    public void A_folded_part_is_kept_and_ends_with_its_cell()
    {
        var main = ArticleOf(Text("<details><summary>Hint</summary>\n\nUse **both**.\n\n</details>"));

        Assert.Contains("<details><summary>Hint</summary>", main);
        Assert.Contains("<p>Use <strong>both</strong>.</p>", main);
        Assert.Contains("</details>", main);
    }

    [Fact]
    public void A_table_is_in_a_box_that_scrolls() =>
        Assert.Matches("<div class=\"scroll\">\\s*<table>", ArticleOf(Text("| a |\n|---|\n| 1 |")));

    [Fact]
    public void A_column_of_sentences_is_told_from_one_of_numbers()
    {
        var main = ArticleOf(Text("| a | b |\n|---|---|\n| 1 | a sentence of `several` words, $x$ included |"));

        Assert.Contains("<td>1</td>", main);
        Assert.Contains("<td class=\"long\">a sentence", main);
    }

    [Fact]
    public void Code_in_text_is_coloured_like_a_cell() =>
        Assert.Contains("<pre class=\"code\"><code><span class=\"kw\">var</span> x = <span class=\"nu\">1</span>;</code></pre>", ArticleOf(Text("```csharp\nvar x = 1;\n```")));
}
