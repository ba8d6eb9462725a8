using System.Text;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class PictureTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><rect width=\"4\" height=\"3\"/></svg>";

    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg));

    [Theory]
    [InlineData("data:image/svg+xml;base64,{0}")]
    [InlineData("data:image/svg+xml,{1}")]
    [InlineData("data:image/svg+xml;charset=utf-8,{1}")]
    public void A_picture_inside_an_output_becomes_a_file(string form)
    {
        using var site = new TemporarySite();
        var uri = form.Replace("{0}", Base64, StringComparison.Ordinal).Replace("{1}", Uri.EscapeDataString(Svg), StringComparison.Ordinal);
        site.Add("01-a", Code("x", Data("text/html", $"<img alt=\"two\" src=\"{uri}\" style=\"max-width:100%\">"))).Build();

        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "pictures")));
        Assert.Equal(Svg, File.ReadAllText(file));
        Assert.Contains($"<img alt=\"two\" src=\"pictures/{Path.GetFileName(file)}\" style=\"max-width:100%\">", site.Page("01-a"));
    }

    [Fact]
    public void The_same_picture_in_two_lessons_is_one_file()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Code("x", Data("image/svg+xml", Svg))).Add("02-b", Code("x", Data("image/svg+xml", Svg), Data("text/html", $"<img src='data:image/svg+xml;base64,{Base64}'>"))).Build();

        Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "pictures")));
    }

    [Fact]
    public void A_picture_beside_the_notebook_is_taken_along_and_its_text_kept()
    {
        using var site = new TemporarySite();
        Directory.CreateDirectory(Path.Combine(site.NotebookFolder, "images"));
        File.WriteAllText(Path.Combine(site.NotebookFolder, "images", "a b.svg"), Svg);
        site.Add("01-a", Text("![A box](<images/a b.svg>)")).Build();

        Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "pictures")));
        Assert.Matches("<img src=\"pictures/[0-9a-f]+\\.svg\" alt=\"A box\"", site.Page("01-a"));
    }

    [Fact]
    public void A_pasted_picture_is_found_in_its_cell()
    {
        var cell = Text("![Pasted](attachment:box.svg)");
        cell.Extra["attachments"] = new System.Text.Json.Nodes.JsonObject { ["box.svg"] = new System.Text.Json.Nodes.JsonObject { ["image/svg+xml"] = Base64 } };

        Assert.Matches("<img src=\"pictures/[0-9a-f]+\\.svg\"", ArticleOf(cell));
    }

    [Theory]
    [InlineData("https://example.com/x.png")]
    [InlineData("//example.com/x.png")]
    [InlineData("missing.png")]
    [InlineData("data:image/png;base64,!!!")]
    public void A_picture_that_is_not_here_is_told_by_its_text(string url)
    {
        using var site = new TemporarySite();
        var report = site.Add("01-a", Text($"![A cat]({url})")).Build();

        Assert.Contains("<em>A cat</em>", site.Page("01-a"));
        Assert.DoesNotContain(url, site.Page("01-a"));
        Assert.Contains(report.Notes, note => note.Contains(url, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_from_elsewhere_on_the_disk_is_not_taken_into_the_site()
    {
        // the notebooks' folder lies in the temporary files' as in a repository's: this is outside
        var elsewhere = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "elsewhere"));
        try
        {
            var secret = Path.Combine(elsewhere.FullName, "secret.svg");
            File.WriteAllText(secret, Svg);
            using var site = new TemporarySite();
            site.Add("01-a", Text($"![One](<{secret}>) ![Two](<file://{secret}>) ![Three](<../{string.Join('/', Enumerable.Repeat("..", 9))}{secret}>)")).Build();

            Assert.False(Directory.Exists(Path.Combine(site.Output, "pictures")));
            Assert.Contains("<em>One</em> <em>Two</em> <em>Three</em>", site.Page("01-a"));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_drawn_figure_has_the_colours_of_a_dark_page_too()
    {
        using var site = new TemporarySite();
        var drawn = Svg.Replace("<svg", "<svg class=\"main-svg\"", StringComparison.Ordinal);
        site.Add("01-a", Code("x", Data("text/html", $"<img alt=\"two\" src=\"data:image/svg+xml,{Uri.EscapeDataString(drawn)}\">"))).Build();

        var file = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "pictures"))));
        Assert.Contains("@media(prefers-color-scheme:dark){[style*=\"fill: rgb(26, 26, 26)\"]{fill:#e8e8e8!important}", file, StringComparison.Ordinal);
        Assert.Equal(drawn, file.Remove(file.IndexOf("<style>", StringComparison.Ordinal), file.IndexOf("</style>", StringComparison.Ordinal) + "</style>".Length - file.IndexOf("<style>", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_diagram_can_be_shown_alone_and_a_figure_cannot()
    {
        var article = ArticleOf(
            Code("x", Data("text/html", $"<img alt=\"diagram\" src=\"data:image/svg+xml;base64,{Base64}\">")),
            Code("y", Data("text/html", $"<figure><img alt=\"figure\" src=\"data:image/svg+xml;base64,{Base64}\"></figure>")));
        Assert.Matches("<a class=\"enlarge\" href=\"(pictures/[0-9a-f]+\\.svg)\"><img alt=\"diagram\" src=\"\\1\"></a>", article);
        Assert.Matches("<figure><img alt=\"figure\"", article);
    }
}
