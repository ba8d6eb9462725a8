using System.Diagnostics;
using System.Text.Json;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>
/// Jupyter's classic notebook on copies of the lessons, with the kernel that a learner has. It knows nothing of what the
/// machine's user has set or trusted.
/// </summary>
internal sealed class JupyterServer() : LessonServer("jupyter")
{
    private const string Token = "of-a-test";

    /// <summary>Debian's Jupyter is a part of its own Python, which need not be the first on the path.</summary>
    public static string? Python { get; } = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasNotebook);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // the lessons name the library by its place beside theirs
        Directory.CreateSymbolicLink(Path.Combine(Folder.FullName, "artifacts"), Path.Combine(Checkout.Root, "artifacts"));
        WriteKernel();
        string[] arguments = ["-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", FormattableString.Invariant($"--port={Port}"), "--port-retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={Folder.FullName}"];
        var start = new ProcessStartInfo(Python!, arguments);
        foreach (var variable in new[] { "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" })
            start.Environment[variable] = Path.Combine(Folder.FullName, variable);
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        // what `dotnet test` left behind is for another build
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        return StartAsync(start, AddressOf("api", ""), cancellationToken);
    }

    /// <summary>The address of a copy of a lesson.</summary>
    public string Open(string lesson)
    {
        File.Copy(Path.Combine(Checkout.NotebookFolder, lesson + ".ipynb"), Path.Combine(Lessons.FullName, lesson + ".ipynb"));
        return AddressOf("notebooks/notebooks", $"/{lesson}.ipynb");
    }

    private static bool HasNotebook(string python)
    {
        try
        {
            // version 7 has another page
            using var asked = Process.Start(new ProcessStartInfo(python, ["-c", "import notebook; exit(not notebook.__version__.startswith('6.'))"]) { RedirectStandardError = true })!;
            asked.WaitForExit();
            return asked.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private string AddressOf(string part, string name) => FormattableString.Invariant($"http://127.0.0.1:{Port}/{part}{name}?token={Token}");

    private void WriteKernel()
    {
        // Kernels that look for a free port in the same range at the same moment take the same one.
        var first = Random.Shared.Next(10_000, 30_000);
        string[] command = [.. InteractiveTool.Command.SkipLast(1), "jupyter", "--default-kernel", "csharp", "--http-local-only", "--http-port-range", FormattableString.Invariant($"{first}-{first + 20}"), "{connection_file}"];
        var kernel = Directory.CreateDirectory(Path.Combine(Folder.FullName, "JUPYTER_DATA_DIR", "kernels", ".net-csharp"));
        File.WriteAllText(Path.Combine(kernel.FullName, "kernel.json"), JsonSerializer.Serialize(new { argv = command, display_name = ".NET (C#)", language = "C#" }));
    }
}
