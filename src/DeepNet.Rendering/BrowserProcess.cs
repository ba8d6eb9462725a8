using System.Diagnostics;
using System.IO.Pipes;

namespace DeepNet.Rendering;

/// <summary>
/// A headless browser that takes commands through a pipe, so that nobody else on the machine can give it any. It has a profile
/// folder of its own, and both go when it is disposed.
/// </summary>
internal sealed class BrowserProcess : IDisposable
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly string profile = Directory.CreateTempSubdirectory("deepnet-chromium-").FullName;
    private readonly AnonymousPipeServerStream? toBrowser;
    private readonly AnonymousPipeServerStream? fromBrowser;
    private readonly string program;
    private readonly Process process;

    public BrowserProcess(string program)
    {
        this.program = program;
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--force-device-scale-factor=1",
            "--font-render-hinting=none", "--remote-debugging-pipe", $"--user-data-dir={profile}", "about:blank",
        ];
        // Chromium refuses root its sandbox
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            arguments.Add("--no-sandbox");

        ProcessStartInfo start;
        if (OperatingSystem.IsWindows())
        {
            toBrowser = new(PipeDirection.Out, HandleInheritability.Inheritable);
            fromBrowser = new(PipeDirection.In, HandleInheritability.Inheritable);
            start = new(program, [$"--remote-debugging-io-pipes={toBrowser.GetClientHandleAsString()},{fromBrowser.GetClientHandleAsString()}", .. arguments]);
        }
        else
        {
            // elsewhere the browser reads from its file 3 and writes to its file 4, which a shell opens
            start = new("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null", program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        }

        process = Process.Start(start) ?? throw new RenderingException($"{program} did not start.");
        toBrowser?.DisposeLocalCopyOfClientHandle();
        fromBrowser?.DisposeLocalCopyOfClientHandle();
    }

    /// <summary>Where commands go.</summary>
    public Stream Commands => toBrowser ?? process.StandardInput.BaseStream;

    /// <summary>Where answers come from.</summary>
    public Stream Answers => fromBrowser ?? process.StandardOutput.BaseStream;

    /// <summary>Says how the browser ended, where it has.</summary>
    public string Ending => $"{program} {(process.WaitForExit(EndLimit) ? $"ended, with exit code {process.ExitCode}" : "closed the connection")}. If it is no Chromium, name one in {Chromium.PathVariable}.";

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit(EndLimit);
        process.Dispose();
        toBrowser?.Dispose();
        fromBrowser?.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a child that ends later may still write here; the system clears its temporary files
        }
    }
}
