using System.Text.Json.Nodes;
using DeepNet.Interactive;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>
/// Lessons as a reader sees them who opens them in VS Code, light and dark: as they are committed, and as a run leaves them,
/// with the scripts that make figures interactive.
/// </summary>
public sealed class VsCodePageTests
{
    [Theory]
    [InlineData("00-start-here")]
    [InlineData("03-linear-forward")]
    [InlineData("04-activations")]
    public async Task A_committed_lesson(string lesson)
    {
        var notebook = Read(lesson);
        var seen = await OpenAsync(notebook);
        foreach (var view in new[] { seen["light"]!, seen["dark"]! })
        {
            AssertWhole(view, notebook);
            Assert.Equal(Count(notebook, "<img"), (int)view["pictures"]!);
            Assert.Equal(0, (int)view["drawn"]!);
        }
    }

    [Fact]
    public async Task A_lesson_that_was_run_and_its_boundary_at_iteration_0()
    {
        var notebook = Read("00-start-here");
        notebook.Cells.Single(cell => cell.Id == "setup").Outputs.Add(TemporarySite.Data("text/html", $"<script>{PlotlyScript.Library}</script><script>{PlotlyScript.Hook}</script>"));
        var seen = await OpenAsync(notebook);
        foreach (var view in new[] { seen["light"]!, seen["dark"]! })
        {
            AssertWhole(view, notebook);
            Assert.Equal(1, (int)view["drawn"]!);
        }

        Assert.Equal((1, 0), ((int)seen["light"]!["whitePictures"]!, (int)seen["dark"]!["whitePictures"]!));

        // All biases are 0 there, so AL − ½ has one sign along each ray from the origin: the boundary is a wedge of two rays.
        Assert.Equal("iteration 0", (string)seen["boundary"]!["at"]!);
        var directions = seen["boundary"]!["directions"]!.AsArray().Select(direction => (double)direction!).Order().ToList();
        Assert.True(directions.Count > 100, $"{directions.Count} points");
        var rays = new List<List<double>>();
        foreach (var direction in directions)
        {
            if (rays.Count == 0 || direction - rays[^1][^1] > 0.1)
                rays.Add([]);
            rays[^1].Add(direction);
        }

        Assert.Equal(2, rays.Count);
        Assert.All(rays, ray => Assert.InRange(ray[^1] - ray[0], 0, 0.1));
    }

    private static void AssertWhole(JsonNode view, Notebook notebook)
    {
        Assert.Equal(Count(notebook, "<summary"), (int)view["folds"]!);
        foreach (var none in new[] { "foldsWithoutTriangle", "openFolds", "brokenPictures", "overlaps", "markedCharacters" })
            Assert.True((int)view[none]! == 0, $"{none}: {view[none]}");
        foreach (var none in new[] { "drawnOnAnotherGround", "cutPictures", "brokenTables", "brokenFormulas", "cutTexts", "warnings", "stackLines", "truncated", "scripts" })
            Assert.True(view[none]!.AsArray().Count == 0, $"{none}: {view[none]!.ToJsonString()}");
        Assert.True((int)view["tables"]! > Count(notebook, "<table"), $"{view["tables"]} tables");
        var errors = notebook.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().Select(error => $"{error.Name}: {error.Value.Split('\n')[0]}");
        Assert.Equal(errors.Order(), view["errors"]!.AsArray().Select(error => (string)error!).Order());
    }

    private static Notebook Read(string lesson) => Notebook.Read(Path.Combine(Checkout.NotebookFolder, lesson + ".ipynb"));

    private static int Count(Notebook notebook, string tag) =>
        notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source)
            .Concat(notebook.Cells.SelectMany(cell => cell.Outputs).OfType<DataOutput>().Select(output => output.GetText("text/html") ?? ""))
            .Sum(text => text.Split(tag).Length - 1);

    private static async Task<JsonNode> OpenAsync(Notebook notebook)
    {
        Assert.SkipWhen(BrowserScript.Missing is not null, BrowserScript.Missing ?? "");
        Assert.SkipWhen(CodeServer.Missing is not null, CodeServer.Missing ?? "");
        using var server = new CodeServer();
        var file = Path.GetFileName(notebook.Name);
        server.Add(file, notebook);
        await server.StartAsync(TestContext.Current.CancellationToken);
        var report = await BrowserScript.RunAsync(Path.Combine("VsCode", "use-vscode.mjs"), new
        {
            address = server.Address,
            lesson = file,
            texts = notebook.Cells.Count(cell => cell.Kind == CellKind.Markdown),
            outputs = notebook.Cells.Sum(cell => cell.Outputs.Count),
            root = Checkout.Root,
            chromium = BrowserScript.Chromium,
        }, pardons: 1); // a window as high as a lesson is much for Chromium
        return JsonNode.Parse(report)!;
    }
}
