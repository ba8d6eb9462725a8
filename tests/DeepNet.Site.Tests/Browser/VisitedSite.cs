using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using DeepNet.Rendering;

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
        var chromium = Chromium.Find();
        missing = chromium is null ? Chromium.InstallHint
            : !HasNode() ? "No Node.js was found. Install it and npm (Debian and Ubuntu: sudo apt install npm)."
            : Directory.Exists(Path.Combine(Checkout.Packages, "playwright-core")) ? null
            : $"The npm packages are not installed: run 'npm ci' in {Checkout.Root}.";
        if (missing is not null)
            return;

        var sample = Path.Combine(folder, "90-sample.ipynb");
        SampleNotebook.Make().Write(sample);
        var site = Path.Combine(folder, "site");
        SiteBuilder.Build(new SiteOptions([.. Checkout.Notebooks, sample], Checkout.NotebookFolder, Checkout.Packages, site));
        visits = await VisitAsync(new { site, root = Checkout.Root, chromium });
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<PageVisit>> VisitAsync(object input)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Browser", "visit-pages.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var lines = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"node: {await errors}");
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<PageVisit>(line, Json)!)];
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
