using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class SiteFolderTests
{
    [Fact]
    public void What_is_no_longer_part_of_the_site_goes_and_other_files_stay()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A")).Add("02-b", Text("# B")).Build();
        File.WriteAllText(Path.Combine(site.Output, "mine.txt"), "");

        site.Remove("02-b").Build();

        Assert.True(File.Exists(Path.Combine(site.Output, "01-a.html")));
        Assert.False(File.Exists(Path.Combine(site.Output, "02-b.html")));
        Assert.True(File.Exists(Path.Combine(site.Output, "mine.txt")));
    }

    [Fact]
    public void Nothing_outside_the_folder_is_removed_whatever_its_list_says()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A")).Build();
        var outside = Path.Combine(site.NotebookFolder, "01-a.ipynb");
        File.AppendAllText(Path.Combine(site.Output, ".site-files"), $"../01-a.ipynb\n{outside}\n");

        site.Build();

        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void The_same_notebooks_make_the_same_bytes()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A $x$"), Code("1 + 1", Data("text/plain", "2"))).Build();
        var before = site.Page("01-a");

        site.Build();

        Assert.Equal(before, site.Page("01-a"));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told()
    {
        using var site = new TemporarySite();
        site.Add("01-a", Text("# A"));
        File.WriteAllText(site.Output, "");

        Assert.Contains("--output", Assert.Throws<IOException>(site.Build).Message);
    }

    [Fact]
    public void No_notebook_is_told()
    {
        using var site = new TemporarySite();

        Assert.Contains("at least one", Assert.Throws<ArgumentException>(site.Build).Message);
    }
}
