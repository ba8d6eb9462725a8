using System.Text.Json.Nodes;

namespace DeepNet.Site.Tests;

/// <summary>Lessons as a reader sees them in Jupyter's classic notebook: opened before anything is trusted, then run.</summary>
public sealed class JupyterPageTests
{
    [Fact]
    public async Task A_lesson_with_folds_and_errors_on_purpose()
    {
        var seen = await UseAsync("03-linear-forward", null);
        AssertWhole(seen);
        Assert.True((int)seen["run"]!["tables"]! >= 1);
        Assert.Equal(["bias-error", "error-swapped"], Texts(seen["run"]!["errors"]!));
    }

    [Fact]
    public async Task A_lesson_whose_functions_have_optional_parameters()
    {
        var seen = await UseAsync("11-l-layer-model", null);
        AssertWhole(seen);
        Assert.Empty(Texts(seen["run"]!["errors"]!));
    }

    [Fact]
    public async Task A_first_changed_cell_is_answered_in_a_line_and_the_lesson_goes_on()
    {
        var seen = await UseAsync("00-start-here", new { cell = "train-cell", from = "LearningRate = 0.1,", to = "LearningRate = 0.01," });
        AssertWhole(seen);
        Assert.Empty(Texts(seen["run"]!["errors"]!));
        Assert.Contains("✗ 195 of 200 new points are right – the run was changed, so the number in the text no longer fits", (string)seen["run"]!["printed"]!, StringComparison.Ordinal);
    }

    private static void AssertWhole(JsonNode seen)
    {
        var (untrusted, run) = (seen["untrusted"]!, seen["run"]!);
        Assert.False((bool)untrusted["isTrusted"]!);
        Assert.Equal(0, (int)untrusted["drawn"]!);
        Assert.True((int)untrusted["pictures"]! >= 2, untrusted.ToJsonString());
        // figures that were pictures are drawn now, diagrams still are pictures
        Assert.InRange((int)run["drawn"]!, 1, 20);
        foreach (var view in new[] { untrusted, run })
        {
            Assert.True((int)view["folds"]! >= 5, view.ToJsonString());
            Assert.Equal(0, (int)view["foldsWithoutTriangle"]!);
            Assert.Equal(0, (int)view["brokenPictures"]!);
            Assert.Equal(0, (int)view["brokenTables"]!);
            Assert.Empty(Texts(view["warnings"]!));
        }
    }

    private static async Task<JsonNode> UseAsync(string lesson, object? change)
    {
        Assert.SkipWhen(BrowserScript.Missing is not null, BrowserScript.Missing ?? "");
        Assert.SkipWhen(JupyterServer.Python is null, "Jupyter's classic notebook is not there; on Debian: apt install jupyter-notebook");
        using var server = new JupyterServer();
        await server.StartAsync(TestContext.Current.CancellationToken);
        var report = await BrowserScript.RunAsync(Path.Combine("Jupyter", "use-jupyter.mjs"), new { address = server.Open(lesson), root = Checkout.Root, chromium = BrowserScript.Chromium, change });
        return JsonNode.Parse(report)!;
    }

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(text => (string)text!);
}
