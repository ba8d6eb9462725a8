using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class FigureTests : IDisposable
{
    private readonly string packages = Directory.CreateTempSubdirectory("deepnet packages ").FullName;

    [Fact]
    public void Data_move_into_a_script_that_the_page_loads_before_it_draws()
    {
        using var site = new TemporarySite { Packages = packages };
        site.Add("01-a", Figure("""{"alt":"a < b","data":[{"x":[1,2]}]}""")).Build();

        var page = site.Page("01-a");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "figures")));
        var key = Path.GetFileNameWithoutExtension(file);
        Assert.Equal($$"""(window.deepNetFigureData ??= {})["{{key}}"] = {"alt":"a < b","data":[{"x":[1,2]}]};""" + "\n", File.ReadAllText(file));
        Assert.Contains($"<figure class=\"deepnet-figure\" style=\"margin:0\" data-figure-key=\"{key}\"><img", page);
        string[] scripts = ["plotly.min.js", $"figures/{key}.js", "site.js", "figures.js\"></script>"];
        var places = scripts.Select(script => page.IndexOf(script, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Data_that_are_no_json_never_become_a_script()
    {
        using var site = new TemporarySite { Packages = packages };
        site.Add("01-a", Figure("alert(1)")).Build();

        Assert.False(Directory.Exists(Path.Combine(site.Output, "figures")));
        Assert.DoesNotContain("alert(1)", site.Page("01-a"));
    }

    [Fact]
    public void Without_scripts_the_picture_stays_and_without_npm_formulas_are_told_once()
    {
        using var site = new TemporarySite { Packages = packages };
        var report = site.Add("01-a", Figure("""{"data":[]}"""), Figure("""{"data":[]}""")).Build();

        Assert.Matches("<figure[^>]*><img src=\"pictures/[0-9a-f]+\\.png\" alt=\"falls\"", site.Page("01-a"));
        Assert.DoesNotContain("katex", site.Page("01-a"));
        Assert.Contains("npm ci", Assert.Single(report.Notes));
    }

    [Fact]
    public void The_site_brings_the_plotly_that_the_charts_are_made_for()
    {
        using var site = new TemporarySite { Packages = packages };
        site.Add("01-a", Figure("""{"data":[]}""")).Build();
        Assert.Contains("plotly.js v2.28.0", File.ReadAllText(Path.Combine(site.Output, "assets", "plotly.min.js")));
    }

    public void Dispose() => Directory.Delete(packages, recursive: true);

    private static Notebooks.Cell Figure(string json) => Code("x", Data("text/html",
        $"<figure class=\"deepnet-figure\" style=\"margin:0\" data-figure='{json.Replace("<", "&lt;", StringComparison.Ordinal)}'><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"falls\"></figure>", "[figure] falls"));
}
