using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DeepNet.Site.Tests;

/// <summary>A program that shows copies of lessons in a browser. It has a folder of its own, and both go when it is disposed.</summary>
internal abstract class LessonServer(string name) : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private Process? process;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory($"deepnet-{name}-");

    protected DirectoryInfo Lessons => Folder.CreateSubdirectory("notebooks");

    protected int Port { get; } = FreePort();

    public void Dispose()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        Folder.Delete(recursive: true);
    }

    /// <summary>Starts the program and waits until this address of it answers.</summary>
    protected async Task StartAsync(ProcessStartInfo start, string address, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
        var said = new System.Text.StringBuilder();
        DataReceivedEventHandler keep = (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        process.OutputDataReceived += keep;
        process.ErrorDataReceived += keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var wait = Stopwatch.StartNew(); ; await Task.Delay(200, cancellationToken))
        {
            try
            {
                using var answer = await client.GetAsync(address, cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (wait.Elapsed < StartLimit && !process.HasExited)
            {
                // it does not listen yet
            }
            catch (HttpRequestException e)
            {
                lock (said)
                    throw new InvalidOperationException($"{start.FileName} does not answer: {said}", e);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
