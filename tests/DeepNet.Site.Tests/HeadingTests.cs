using System.Text.RegularExpressions;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed partial class HeadingTests
{
    [Fact]
    public void Anchors_are_unique_over_all_cells()
    {
        var main = ArticleOf(Text("# Lesson\n\n## Try it\n\n## Try it"), Text("### Try it\n\n## Content\n\n## Try it 2\n\n## …"));

        var ids = Anchor().Matches(main).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["lesson", "try-it", "try-it-2", "try-it-3", "content-2", "try-it-2-2", "section"], ids);
    }

    [Theory]
    [InlineData("# A\n\n#### B\n\n## C\n\n# D\n\n##### E\n\n###### F", "122234")]
    [InlineData("## A\n\n## B\n\n### C\n\n#### D\n\n### E", "12343")]
    public void There_is_one_title_and_no_level_is_left_out(string markdown, string levels) =>
        Assert.Equal(levels, string.Concat(Level().Matches(ArticleOf(Text(markdown))).Select(match => match.Groups[1].Value)));

    [Fact]
    public void The_sidebar_lists_sections_with_their_formulas_and_without_their_links()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A\n\n## The *shape* of $q_1$ & `b` in [B](02-b.ipynb)")).Add("02-b", Text("# B")).Build();

        Assert.Contains("<li class=\"level2\"><a href=\"#the-shape-of-q-1-b-in-b\">The shape of <span class=\"math\">q_1</span> &amp; <code>b</code> in B</a></li>", site.Page("01-a"));
    }

    [Fact]
    public void A_notebook_without_a_heading_is_titled_by_its_name() =>
        Assert.Contains("<h1>01-lesson</h1>", ArticleOf(Text("Just text.")));

    [GeneratedRegex("<h[1-6] id=\"([^\"]*)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("<h([1-6])\\b")]
    private static partial Regex Level();
}
