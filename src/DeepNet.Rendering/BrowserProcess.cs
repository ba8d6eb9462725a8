using System.Diagnostics;

namespace DeepNet.Rendering;

/// <summary>A headless browser that listens for commands; it has a profile folder of its own, and both go when it is disposed.</summary>
internal sealed class BrowserProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly string profile = Directory.CreateTempSubdirectory("deepnet-chromium-").FullName;
    private readonly Process process;

    public BrowserProcess(string program)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--force-device-scale-factor=1",
            "--font-render-hinting=none", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        process = Process.Start(start) ?? throw new RenderingException($"{program} did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>The port that the browser chose; it writes it to a file in its profile.</summary>
    public async Task<int> PortAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (process.HasExited)
                throw new RenderingException($"Chromium ended at once, with exit code {process.ExitCode}.");
            if (File.Exists(file) && (await File.ReadAllLinesAsync(file, cancellationToken)) is [var port, _, ..] && int.TryParse(port, out var number))
                return number;
            if (clock.Elapsed > StartLimit)
                throw new RenderingException($"Chromium did not answer within {StartLimit.TotalSeconds} s.");
            await Task.Delay(20, cancellationToken);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // a child that ends later may still write here; the system clears its temporary files
        }
    }
}
