using System.ComponentModel;
using System.Diagnostics;

namespace DeepNet.Notebooks.Tests;

/// <summary>What the engine asks of the network, as the kernel sees it.</summary>
public class NetworkTests : SessionTest
{
    public static bool CanTrace { get; } = Trace("true");

    [Fact(SkipUnless = nameof(CanTrace), Skip = "strace may not trace a process on this machine, or is not installed (on Debian: apt install strace)")]
    public async Task A_lesson_opens_no_connection_and_one_that_a_cell_opens_is_seen()
    {
        var log = Path.Combine(Folder, "calls");
        var session = await StartAsync(Options with
        {
            WorkingDirectory = Path.Combine(RepositoryFiles.Root, "notebooks"),
            Engine = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg,bind", "-o", log, .. InteractiveTool.Command],
        });

        var run = await NotebookRunner.RunAsync(Notebook.Read(RepositoryFiles.Lesson("03-linear-forward")), session, cancellationToken: Token);
        Assert.True(run.Succeeded, run.Error?.ToString());
        Assert.DoesNotContain("AF_INET", await File.ReadAllTextAsync(log, Token));

        await session.RunAsync("""
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp);
            socket.Connect(System.Net.IPAddress.Loopback, 9);
            """);
        Assert.Contains("AF_INET", await File.ReadAllTextAsync(log, Token));
    }

    private static bool Trace(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-o", "/dev/null", program]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
