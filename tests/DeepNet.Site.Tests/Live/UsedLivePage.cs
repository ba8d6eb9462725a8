using System.Text.Json.Nodes;
using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

/// <summary>A live page that a real browser used once, on the real engine, for all tests.</summary>
public sealed class UsedLivePage : IAsyncLifetime
{
    private const string Figure = """
        {"alt":"A cost that falls","data":[{"type":"scatter","x":[0,1,2],"y":[3,2,1.5]}],"layout":{"width":720,"height":440,"font":{"family":"sans-serif"},"title":{"text":"Cost"},"margin":{"l":70,"r":30,"t":60,"b":60}}}
        """;

    /// <summary>The lesson's first cell, as it is before anybody types.</summary>
    public const string FirstCode = "var first = \"the lesson's own\";";

    /// <summary>A cell that shows a figure of three points.</summary>
    public static readonly string FigureCode = $"""""HTML("""<figure class="deepnet-figure" data-figure='{Figure.Trim()}'><p>a table</p></figure>""")""""";

    private readonly string folder = Directory.CreateTempSubdirectory("deepnet live browser ").FullName;
    private JsonObject seen = [];
    private string? missing;

    /// <summary>The copy that the reader saved.</summary>
    internal Notebook? Copy { get; private set; }

    /// <summary>What was seen; skips the test where there is no browser to see it with.</summary>
    internal JsonObject Seen
    {
        get
        {
            Assert.SkipWhen(missing is not null, missing ?? "");
            return seen;
        }
    }

    public async ValueTask InitializeAsync()
    {
        missing = BrowserScript.Missing;
        if (missing is not null)
            return;

        var lessons = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        new Notebook
        {
            Cells =
            [
                Text("# A lesson"),
                new Cell(CellKind.Code, FirstCode, "first"),
                new Cell(CellKind.Code, "for (var i = 1; i <= 3; i++)\n{\n    Console.WriteLine($\"step {i}\");\n    await Task.Delay(1000);\n}", "second"),
                new Cell(CellKind.Code, FigureCode, "figure"),
            ],
        }.Write(Path.Combine(lessons, "01-lesson.ipynb"));
        await using var server = await LiveServer.StartAsync(new LiveOptions
        {
            Shelves = [new LiveShelf("lessons", lessons)],
            CopiesFolder = Path.Combine(folder, "my-notebooks"),
        });
        var report = await BrowserScript.RunAsync(Path.Combine("Live", "use-live-page.mjs"), new { address = server.Address("lessons", "01-lesson"), root = Checkout.Root, chromium = BrowserScript.Chromium });
        seen = JsonNode.Parse(report)!.AsObject();
        Copy = Notebook.Read((string)seen["saved"]!);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
