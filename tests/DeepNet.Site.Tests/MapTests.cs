using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class MapTests
{
    [Fact]
    public void A_lesson_is_listed_with_what_it_says_of_itself()
    {
        using var site = new TemporarySite();
        site.Add("03-linear", Text("# 3 · Linear\n\n*What you will do*: compute $Z$ & more. *What you will learn*: why.\n\nAbout 20 minutes.")).Build();

        Assert.Contains("<li><h4><a href=\"03-linear.html\">3 · Linear</a> <span class=\"minutes\">20 min</span></h4><p>Compute <span class=\"math\">Z</span> &amp; more.</p></li>", site.Page("index"));
    }

    [Fact]
    public void Lessons_stand_in_their_parts_in_order()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A")).Add("04-b", Text("# B")).Add("08-c", Text("# C")).Add("30-d", Text("# D")).Add("notes", Text("# E")).Build();

        var index = site.Page("index");
        string[] order = ["<h3>Begin", ">A<", "<h3>Forward", ">B<", "<h3>Backward", ">C<", "<h3>On your own", ">D<", ">E<"];
        Assert.Equal(order, order.OrderBy(text => index.IndexOf(text, StringComparison.Ordinal)));
        Assert.DoesNotContain("<h3>Train", index);
    }
}
