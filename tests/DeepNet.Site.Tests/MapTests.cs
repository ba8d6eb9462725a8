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

    [Theory]
    [InlineData(null, "first &amp; foremost")]
    [InlineData("chosen", "chosen one")]
    [InlineData("absent", null)]
    public void A_lesson_is_shown_by_the_picture_that_it_chose_or_else_by_its_first(string? cell, string? alt)
    {
        using var site = new TemporarySite();
        var pictures = new[] { ("plain", "first & foremost"), ("chosen", "chosen one") }.Select(picture =>
        {
            var code = Code("x", Data("text/html", $"<img alt=\"{picture.Item2}\" src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' id='{picture.Item1}'/%3E\">"));
            code.Id = picture.Item1;
            return code;
        });
        site.Add("01-a", [Text("# A"), .. pictures]);
        if (cell is not null)
            site.Change("01-a", notebook => notebook.Metadata["deepnet"] = new JsonObject { ["picture"] = cell });
        site.Build();

        var image = Image().Match(site.Page("index"));
        Assert.Equal(alt is not null, image.Success);
        if (alt is not null)
        {
            Assert.Equal(alt, image.Groups["alt"].Value);
            Assert.Contains(cell ?? "plain", File.ReadAllText(Path.Combine(site.Output, image.Groups["file"].Value)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_lesson_of_the_repository_has_a_picture_that_says_what_it_shows()
    {
        using var site = new TemporarySite();
        SiteBuilder.Build(new SiteOptions(Checkout.Notebooks, Checkout.NotebookFolder, site.Output));

        var images = Image().Matches(site.Page("index"));
        Assert.Equal(Checkout.Notebooks.Count, images.Count);
        Assert.All(images, image => Assert.NotEmpty(image.Groups["alt"].Value));
        Assert.InRange(images.Sum(image => new FileInfo(Path.Combine(site.Output, image.Groups["file"].Value)).Length), 0, 900_000);
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

    [GeneratedRegex("<li><img src=\"(?<file>[^\"]*)\" alt=\"(?<alt>[^\"]*)\" loading=\"lazy\">")]
    private static partial Regex Image();
}
