using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace DeepNet.Site.Tests;

/// <summary>Scripts that drive a real browser: Chromium through npm's playwright-core, Firefox through puppeteer-core, as playwright-core only knows a Firefox of its own.</summary>
internal static class BrowserScript
{
    public static string? Chromium { get; } = Rendering.Chromium.Find();

    public static string? Firefox { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "firefox", "firefox-esr", "firefox.exe" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>What keeps scripts for Chromium from running here; null when nothing does.</summary>
    public static string? Missing => Chromium is null ? Rendering.Chromium.InstallHint : MissingPackage("playwright-core");

    /// <summary>What keeps scripts for Firefox from running here; null when nothing does.</summary>
    public static string? MissingForFirefox => Firefox is null ? "No Firefox was found on the path (Debian: sudo apt install firefox-esr)." : MissingPackage("puppeteer-core");

    /// <summary>Node's options for a program that ends with this one, also where this one is killed.</summary>
    public static IReadOnlyList<string> EndWithParent { get; } = ["--require", Path.Combine(AppContext.BaseDirectory, "Browser", "end-with-parent.cjs")];

    /// <summary>Runs a script.</summary>
    /// <param name="script">Its path in the tests' folder.</param>
    /// <param name="input">Given to it as JSON.</param>
    /// <param name="pardons">How often the script may begin again because the browser's own process crashed.</param>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string script, object input, int pardons = 0)
    {
        var start = new ProcessStartInfo("node", [.. EndWithParent, Path.Combine(AppContext.BaseDirectory, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0 && pardons > 0 && (await errors).Contains("Target crashed", StringComparison.Ordinal))
            return await RunAsync(script, input, pardons - 1);
        Assert.True(node.ExitCode == 0, $"node: {await errors}");
        return output;
    }

    private static string? MissingPackage(string name) =>
        !HasNode() ? "No Node.js was found. Install it and npm (Debian and Ubuntu: sudo apt install npm)."
        : Directory.Exists(Path.Combine(Checkout.Packages, name)) ? null
        : $"The npm packages are not installed: run 'npm ci' in {Checkout.Root}.";

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
