using System.Text.Json.Nodes;
using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

/// <summary>A live page in a real Firefox, on the real engine.</summary>
public sealed class FirefoxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("deepnet firefox ").FullName;

    [Fact]
    public async Task A_cell_is_changed_and_run_and_a_figure_and_a_formula_are_drawn()
    {
        Assert.SkipWhen(BrowserScript.MissingForFirefox is not null, BrowserScript.MissingForFirefox ?? "");
        // a formula that the lessons have, so that it is rendered already
        new Notebook
        {
            Cells = [Text("# A lesson\n\n$-\\frac{1}{1-a}$"), new Cell(CellKind.Code, "1", "first"), new Cell(CellKind.Code, UsedLivePage.FigureCode, "figure")],
        }.Write(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName, "01-lesson.ipynb"));
        await using var server = await LiveServer.StartAsync(
            new LiveOptions { Shelves = [new LiveShelf("lessons", Path.Combine(folder, "notebooks"))], CopiesFolder = Path.Combine(folder, "my-notebooks") },
            TestContext.Current.CancellationToken);

        var seen = JsonNode.Parse(await BrowserScript.RunAsync(
            Path.Combine("Live", "use-in-firefox.mjs"),
            new { address = server.Address("lessons", "01-lesson"), root = Checkout.Root, firefox = BrowserScript.Firefox }))!;

        Assert.StartsWith("firefox/", (string?)seen["version"], StringComparison.Ordinal);
        Assert.Equal("42", ((string)seen["output"]!).Trim());
        Assert.Equal(3, (int)seen["points"]!);
        // taller than a line of text: numerator and denominator stand above each other
        Assert.InRange((double)seen["fraction"]!, 1.6, 4);
        Assert.Equal("Console.WriteLine(20 + 22);", (string?)seen["codeAfterReload"]);
        Assert.Equal(0, (int)seen["overflow"]!);
        Assert.Empty(seen["errors"]!.AsArray().Select(error => (string)error!));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
