using System.ComponentModel;

namespace DeepNet.Notebooks;

/// <summary>
/// A place for a session whose code nobody has read, made by Linux's bubblewrap: the engine in it has no network, sees no
/// home and no processes but its own, cannot write but into two small folders in memory (its own and /tmp), and is limited
/// in memory and in the number of its threads and processes. It shares the kernel: an exploit of that is not held.
/// </summary>
public sealed class Sandbox : IDisposable
{
    private const string WritableBytes = "67108864";
    private const int MostThreads = 150;
    private const long DefaultMemory = 1L << 30;

    // Of the machine's variables, nothing gets in but how .NET is set up.
    private static readonly Dictionary<string, string?> environment = new()
    {
        ["PATH"] = "/usr/bin:/bin",
        ["HOME"] = "/tmp",
        ["LANG"] = "C.UTF-8",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_PROCESSOR_COUNT"] = "2",
    };

    private static int count;

    private readonly string folder = Directory.CreateTempSubdirectory("deepnet-sandbox-").FullName;
    private readonly string user;

    /// <summary>Prepares a sandbox; <see cref="Dispose"/> removes the little that it needs on disk.</summary>
    public Sandbox()
    {
        // The kernel does not limit root's processes, so root's sandboxes have a user each; others have a namespace each.
        var number = Environment.IsPrivilegedProcess ? 200_000 + (((Environment.ProcessId * 100) + Interlocked.Increment(ref count)) % 1_000_000) : 1000;
        user = number.ToString(CultureInfo.InvariantCulture);
        // PowerShell, which .NET Interactive holds, does not start for a user without a name.
        File.WriteAllText(Path.Combine(folder, "passwd"), $"learner:x:{user}:{user}::/tmp:/bin/sh\n");
        File.WriteAllText(Path.Combine(folder, "group"), $"learner:x:{user}:\n");
    }

    /// <summary>Tries whether there can be a sandbox on this machine.</summary>
    /// <returns>Why not, in a clause; null when it works.</returns>
    public static string? FindProblem()
    {
        if (!OperatingSystem.IsLinux())
            return "it is made with bubblewrap, which only Linux has";
        using var sandbox = new Sandbox();
        var trial = sandbox.Around(new SessionOptions { WorkingDirectory = "/tmp", Engine = ["sh", "-c", "true & wait $!"] });
        var start = new ProcessStartInfo(trial.Engine[0], trial.Engine.Skip(1)) { RedirectStandardError = true };
        foreach (var (name, value) in trial.Environment)
            start.Environment[name] = value;
        try
        {
            using var process = ProcessStarter.Start(start);
            var said = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"bubblewrap may not make it here ({said})";
        }
        catch (Win32Exception)
        {
            return "bubblewrap is not installed (on Debian and Ubuntu: apt-get install bubblewrap)";
        }
    }

    /// <summary>The options with the engine in this sandbox.</summary>
    /// <param name="options">How the session runs. Its working folder is, inside, an empty one that can be written.</param>
    /// <param name="readable">The folders that cells may read, under their own names: the libraries that they reference.</param>
    public SessionOptions Around(SessionOptions options, params IReadOnlyList<string> readable) => options with
    {
        Engine = [.. Command(options, readable), .. options.Engine],
        HasOwnProcessNumbers = true,
        Environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => !name.StartsWith("DOTNET_", StringComparison.Ordinal))
            .Select(name => KeyValuePair.Create(name, (string?)null))
            .Concat(environment)
            .Concat(options.Environment)
            .GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Last().Value),
    };

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Command(SessionOptions options, IReadOnlyList<string> readable)
    {
        var home = options.WorkingDirectory;
        var programs = options.Engine.Where(word => Path.IsPathRooted(word) && File.Exists(word)).Select(word => Path.GetDirectoryName(word)!);
        var folders = readable.Concat(programs).Distinct().Where(path => !path.StartsWith("/usr/", StringComparison.Ordinal)).ToList();
        var data = 2 * (options.MemoryLimit ?? DefaultMemory);
        return
        [
            "bwrap", .. Namespaces(), "--die-with-parent", "--new-session",
            "--ro-bind", "/usr", "/usr", .. new[] { "/bin", "/sbin", "/lib", "/lib64" }.SelectMany(SystemFolder),
            .. Open(["/etc/passwd"]), .. new[] { "/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime" }.SelectMany(path => new[] { "--ro-bind-try", path, path }),
            "--ro-bind", Path.Combine(folder, "passwd"), "/etc/passwd", "--ro-bind", Path.Combine(folder, "group"), "/etc/group",
            "--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev",
            .. Writable("/tmp"), .. Open([home, .. folders]), .. home == "/tmp" ? [] : Writable(home), .. folders.SelectMany(path => new[] { "--ro-bind", path, path }),
            "--chdir", home, "--", .. Identity(),
            "prlimit", string.Create(CultureInfo.InvariantCulture, $"--data={data}"), string.Create(CultureInfo.InvariantCulture, $"--nproc={MostThreads}"), "--core=0", "--",
        ];
    }

    private string[] Namespaces() => Environment.IsPrivilegedProcess
        ? ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        : ["--unshare-all", "--uid", user, "--gid", user];

    private string[] Identity() => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--"] : [];

    private static string[] SystemFolder(string path) =>
        new DirectoryInfo(path).LinkTarget is { } target ? ["--symlink", target, path] : ["--ro-bind-try", path, path];

    private static string[] Writable(string path) => ["--size", WritableBytes, "--perms", "1777", "--tmpfs", path];

    // The folders on the way to a path, open to every user; bubblewrap would make them for root alone.
    private static IEnumerable<string> Open(IEnumerable<string> paths) => paths
        .SelectMany(Above)
        .Distinct()
        .OrderBy(path => path.Length)
        .SelectMany(path => new[] { "--perms", "0755", "--dir", path });

    private static IEnumerable<string> Above(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is { Length: > 1 } && above != "/tmp"; above = Path.GetDirectoryName(above))
            yield return above;
    }
}
