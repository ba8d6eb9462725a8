using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed partial class MapTests
{
    [Fact]
    public void A_lesson_is_listed_with_what_it_says_of_itself()
    {
        using var site = new TemporarySite();
        site.Add("03-linear", Text("# 3 · Linear\n\n*What you will do*: compute $q_1$ & more. *What you will learn*: why.\n\nAbout 20 minutes.")).Build();

        Assert.Contains("<li><h4><a href=\"03-linear.html\">3 · Linear</a> <span class=\"minutes\">20 min</span></h4><p>Compute <span class=\"math\">q_1</span> &amp; more.</p></li>", site.Page("index"));
    }

    [Fact]
    public void A_part_begins_with_the_lesson_that_names_it()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A")).Add("02-b", Text("# B")).Add("03-c", Text("# C")).Add("04-d", Text("# D"));
        site.Change("02-b", notebook => notebook.Metadata["deepnet"] = Part("Forward & on", "To an answer."));
        site.Change("04-d", notebook => notebook.Metadata["deepnet"] = Part("Backward", "From it."));
        site.Build();

        Assert.Equal(
            "<div class=\"map\">|<ol>|A|</ol>|<h3>Forward &amp; on</h3>|<p>To an answer.</p>|<ol>|B|C|</ol>|<h3>Backward</h3>|<p>From it.</p>|<ol>|D|</ol>|</div>",
            string.Join('|', Map(site).Select(line => Title().Match(line) is { Success: true } card ? card.Groups[1].Value : line)));
    }

    [Fact]
    public void Every_lesson_of_the_repository_stands_in_a_part()
    {
        Assert.NotNull(MapPart.BegunBy(Notebook.Read(Checkout.Notebooks[0])));
        Assert.All(Checkout.Notebooks.Select(path => MapPart.BegunBy(Notebook.Read(path))).OfType<MapPart>(), part =>
        {
            Assert.NotEmpty(part.Title);
            Assert.NotEmpty(part.Text);
        });
    }

    private static JsonObject Part(string title, string text) => new() { ["part"] = new JsonObject { ["title"] = title, ["text"] = text } };

    private static IEnumerable<string> Map(TemporarySite site)
    {
        var index = site.Page("index");
        var start = index.IndexOf("<div class=\"map\">", StringComparison.Ordinal);
        return index[start..(index.IndexOf("</div>", start, StringComparison.Ordinal) + "</div>".Length)].Split('\n');
    }

    [GeneratedRegex("^<li><h4><a[^>]*>(.*)</a></h4></li>$")]
    private static partial Regex Title();
}
