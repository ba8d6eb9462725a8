using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

/// <summary>Notebooks of one name on two shelves: a lesson, and its workbook in a folder below.</summary>
public sealed class ShelfTests : IAsyncLifetime
{
    private LiveHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await LiveHouse.OpenAsync();
        Directory.CreateDirectory(house.Workbook);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(house.LessonFile)!, "symbols.md"), "# Symbols");
        var links = Text($"# To do\n\n[read](../{LiveHouse.Lesson}.ipynb#one) [signs](../symbols.md) [gone](../99-gone.ipynb)");
        new Notebook { Cells = [links, new Cell(CellKind.Code, "one", "first")] }.Write(Path.Combine(house.Workbook, LiveHouse.Lesson + ".ipynb"));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Links_to_the_other_folder_lead_to_its_pages()
    {
        using var client = await house.VisitAsync();
        var page = await client.GetStringAsync(new Uri($"/workbook/{LiveHouse.Lesson}.html", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"<a href=\"../lessons/{LiveHouse.Lesson}.html#one\">read</a> <a href=\"../lessons/symbols.html\">signs</a> <a class=\"absent\">gone</a>", page);
    }

    [Theory]
    [InlineData("lessons", "<a href=\"../workbook/01-lesson.html\">Workbook</a>", "Lesson</a>")]
    [InlineData("workbook", "<a href=\"../lessons/01-lesson.html\">Lesson</a>", "Workbook</a>")]
    public async Task Pages_of_one_name_lead_to_each_other(string shelf, string link, string absent)
    {
        using var client = await house.VisitAsync();
        var page = await client.GetStringAsync(new Uri($"/{shelf}/{LiveHouse.Lesson}.html", UriKind.Relative), TestContext.Current.CancellationToken);
        var top = page[..page.IndexOf("</header>", StringComparison.Ordinal)];

        Assert.Contains(link, top);
        Assert.DoesNotContain(absent, top);
    }

    [Theory]
    [InlineData("lessons", "<h1>DeepNet Notebooks</h1>", "<a href=\"../workbook/index.html\">Workbook map</a>")]
    [InlineData("workbook", "<h1>Workbook</h1>", "<a href=\"../lessons/index.html\">Lesson map</a>")]
    [InlineData("workbook", "its last line is your points", "can be changed and run here")]
    public async Task Each_map_says_what_its_shelf_is_and_leads_to_the_other(string shelf, string title, string link)
    {
        using var client = await house.VisitAsync();
        var page = await client.GetStringAsync(new Uri($"/{shelf}/index.html", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(title, page);
        Assert.Contains(link, page);
    }

    [Fact]
    public async Task A_page_follows_what_comes_and_goes_on_another_shelf()
    {
        using var client = await house.VisitAsync();
        Assert.Contains(">Workbook</a>", await LessonAsync(), StringComparison.Ordinal);
        File.Delete(Path.Combine(house.Workbook, LiveHouse.Lesson + ".ipynb"));
        Assert.DoesNotContain(">Workbook</a>", await LessonAsync(), StringComparison.Ordinal);

        Task<string> LessonAsync() => client.GetStringAsync(new Uri($"/lessons/{LiveHouse.Lesson}.html", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_sheet_that_was_edited_is_shown_as_it_is()
    {
        using var client = await house.VisitAsync();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(house.LessonFile)!, "symbols.md"), "# Signs");

        Assert.Contains("Signs", await client.GetStringAsync(new Uri("/lessons/symbols.html", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_lies_as_deep_as_its_notebook()
    {
        await using var page = await TestPage.ConnectAsync(house, "a-tab-name", shelf: "workbook");
        await page.SendAsync(new { type = "save", cells = new[] { new { cell = "first", code = "mine" } } });
        var path = (string)(await page.UntilAsync(message => (string?)message["type"] == "saved"))["path"]!;

        Assert.Equal(Path.Combine(house.WorkbookCopies, LiveHouse.Lesson + ".ipynb"), path);
    }
}
