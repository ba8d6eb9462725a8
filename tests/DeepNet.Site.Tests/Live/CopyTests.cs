using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class CopyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("deepnet copies ").FullName;

    [Theory]
    [InlineData("[Next](02-next.ipynb#the-end)", "[Next](../notebooks/02-next.ipynb#the-end)")]
    [InlineData("| a |\n|:---|\n| [x](02-next.ipynb), [y](./02-next.ipynb \"title\") |", "| a |\n|:---|\n| [x](../notebooks/02-next.ipynb), [y](../notebooks/02-next.ipynb \"title\") |")]
    [InlineData("<details>\n\n![A box](a%20box.svg)\n\n</details>", "<details>\n\n![A box](../notebooks/a%20box.svg)\n\n</details>")]
    [InlineData("[own](#part) [out](https://example.com/02-next.ipynb) [gone](03-gone.ipynb) `[code](02-next.ipynb)`", null)]
    [InlineData("![pasted](attachment:02-next.ipynb) $[a](b)$", null)]
    public void A_copy_links_to_the_files_that_the_lesson_links_to(string text, string? copied)
    {
        var lessons = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        File.WriteAllText(Path.Combine(lessons, "02-next.ipynb"), "");
        File.WriteAllText(Path.Combine(lessons, "a box.svg"), "");

        var rebased = CopyLinks.Rebased(text, lessons, Path.Combine(folder, "my-notebooks"));

        Assert.Equal(copied ?? text, rebased);
        Assert.Equal(rebased, CopyLinks.Rebased(rebased, Path.Combine(folder, "my-notebooks"), Path.Combine(folder, "my-notebooks")));
    }

    [Fact]
    public async Task The_page_of_a_copy_leads_to_the_lessons_pages()
    {
        await using var house = await LiveHouse.OpenAsync();
        Directory.CreateDirectory(house.Copies);
        new Notebook { Cells = [Text("# Mine\n\n[Lesson](../notebooks/01-lesson.ipynb#one) [Elsewhere](../../01-lesson.ipynb)")] }.Write(Path.Combine(house.Copies, "mine.ipynb"));
        using var client = await house.VisitAsync();

        var page = await client.GetStringAsync("/mine/mine.html", TestContext.Current.CancellationToken);

        Assert.Contains("<a href=\"../lessons/01-lesson.html#one\">Lesson</a> <a class=\"absent\">Elsewhere</a>", page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
