using System.Text.Json;

namespace DeepNet.Site.Tests;

/// <summary>The repository's lessons and a page of samples as a site, and what a real browser saw on it; made once for all tests.</summary>
public sealed class VisitedSite : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string folder = Directory.CreateTempSubdirectory("deepnet browser tests ").FullName;
    private IReadOnlyList<PageVisit> visits = [];
    private string? missing;

    /// <summary>What was seen; skips the test where there is no browser to see it with.</summary>
    internal IReadOnlyList<PageVisit> Visits
    {
        get
        {
            Assert.SkipWhen(missing is not null, missing ?? "");
            return visits;
        }
    }

    public async ValueTask InitializeAsync()
    {
        missing = BrowserScript.Missing;
        if (missing is not null)
            return;

        var sample = Path.Combine(folder, "90-sample.ipynb");
        SampleNotebook.Make().Write(sample);
        var site = Path.Combine(folder, "site");
        SiteBuilder.Build(new SiteOptions([.. Checkout.Notebooks, sample], Checkout.NotebookFolder, site));
        var lines = await BrowserScript.RunAsync(Path.Combine("Browser", "visit-pages.mjs"), new { site, root = Checkout.Root, chromium = BrowserScript.Chromium });
        visits = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<PageVisit>(line, Json)!)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
