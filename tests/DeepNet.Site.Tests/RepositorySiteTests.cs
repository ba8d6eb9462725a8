using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DeepNet.Site.Tests;

/// <summary>The site of the repository's own lessons, with that of the workbook below.</summary>
public sealed partial class RepositorySiteTests : IDisposable
{
    private readonly string output = Directory.CreateTempSubdirectory("deepnet repository site ").FullName;

    [Fact]
    public void It_is_built_in_time_and_its_pages_are_small()
    {
        var watch = Stopwatch.StartNew();
        var report = Build();

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.All(report.PageSizes, page => Assert.True(page.Value <= 300_000, $"{page.Key}: {page.Value} bytes"));
        Assert.All(report.PageSizes, page => Assert.Equal(page.Value, new FileInfo(Path.Combine(output, page.Key)).Length));
    }

    [Fact]
    public void Every_address_in_it_leads_to_a_file_and_an_anchor_of_it()
    {
        var pages = Build().PageSizes.Keys.Concat(BuildWorkbook().PageSizes.Keys.Select(name => $"workbook/{name}"))
            .ToDictionary(name => Path.GetFullPath(name, output), name => File.ReadAllText(Path.Combine(output, name)));
        foreach (var (name, html) in pages)
        {
            foreach (var url in Address().Matches(html).Select(match => match.Groups[1].Value).Where(url => !url.Contains(':', StringComparison.Ordinal)))
            {
                var (file, anchor) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, null);
                var path = file.Length == 0 ? name : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(name)!, file));
                Assert.True(File.Exists(path), $"{name}: {url} leads nowhere.");
                if (anchor is not null)
                    Assert.True(pages[path].Contains($"id=\"{anchor}\"", StringComparison.Ordinal), $"{name}: {url} names no anchor.");
            }
        }
    }

    [Fact]
    public void No_page_names_an_anchor_twice()
    {
        foreach (var name in Build().PageSizes.Keys)
        {
            var ids = Id().Matches(File.ReadAllText(Path.Combine(output, name))).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    public void Dispose() => Directory.Delete(output, recursive: true);

    private SiteReport Build() => SiteBuilder.Build(new SiteOptions(Checkout.Notebooks, Checkout.NotebookFolder, output)
    {
        Elsewhere = OtherPage.In(Checkout.WorkbookFolder, Checkout.NotebookFolder, "workbook", "Workbook"),
    });

    private SiteReport BuildWorkbook() => SiteBuilder.Build(new SiteOptions(Checkout.Workbook, Checkout.WorkbookFolder, Path.Combine(output, "workbook"))
    {
        IsWorkbook = true,
        Elsewhere = OtherPage.In(Checkout.NotebookFolder, Checkout.WorkbookFolder, "..", "Lesson"),
    });

    [GeneratedRegex(" (?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
