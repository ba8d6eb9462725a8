using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[on](02-b.ipynb)", "href=\"02-b.html\"")]
    [InlineData("[on](./02-b.ipynb)", "href=\"02-b.html\"")]
    [InlineData("[on](02-b.ipynb#Why-not-zeros%3F)", "href=\"02-b.html#why-not-zeros\"")]
    [InlineData("<a href=\"02-b.ipynb\">on</a>", "href=\"02-b.html\"")]
    [InlineData("[up](#here)", "href=\"#here\"")]
    [InlineData("[out](https://example.com/a?b=1&c=2)", "href=\"https://example.com/a?b=1&amp;c=2\"")]
    public void A_link_leads_to_its_page(string markdown, string expected)
    {
        using var site = new TemporarySite();
        var report = site.Add("01-a", Text(markdown)).Add("02-b", Text("# B")).Build();

        Assert.Contains(expected, site.Page("01-a"));
        Assert.DoesNotContain(report.Notes, note => note.StartsWith("01-a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12-later.ipynb")]
    [InlineData("../src/DeepNet/Steps/Relu.cs")]
    public void A_link_to_what_the_site_does_not_have_is_text_and_is_told(string target)
    {
        using var site = new TemporarySite();
        var report = site.Add("01-a", Text($"[Later]({target}) on")).Build();

        Assert.Contains("<a class=\"absent\">Later</a> on", site.Page("01-a"));
        Assert.Contains(report.Notes, note => note.Contains(target, StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbours_are_linked()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A")).Add("02-b", Text("# B & more")).Add("03-c", Text("# C")).Build();

        Assert.Contains("<a class=\"prev\" rel=\"prev\" href=\"01-a.html\"><span class=\"label\">Previous</span> A</a>", site.Page("02-b"));
        Assert.Contains("<a class=\"next\" rel=\"next\" href=\"03-c.html\"><span class=\"label\">Next</span> C</a>", site.Page("02-b"));
        Assert.DoesNotContain("rel=\"prev\"", site.Page("01-a"));
        Assert.DoesNotContain("rel=\"next\"", site.Page("03-c"));
        Assert.Contains("<title>B &amp; more · DeepNet Notebooks</title>", site.Page("02-b"));
    }
}
