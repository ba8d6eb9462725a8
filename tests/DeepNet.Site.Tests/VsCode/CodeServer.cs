using System.Diagnostics;
using System.Text.Json;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>
/// VS Code in a browser, on copies of the lessons: the server in npm's code-server, with no extension but those that VS Code
/// brings itself. It knows nothing of what the machine's user has set or installed, only what this repository sets.
/// </summary>
internal sealed class CodeServer() : LessonServer("vscode")
{
    private static readonly string Packages = Path.Combine(Checkout.Root, "tests", "code-server");
    private static readonly string Code = Path.Combine(Packages, "node_modules", "code-server", "lib", "vscode");

    /// <summary>What keeps it from running here; null when nothing does.</summary>
    public static string? Missing => Directory.Exists(Path.Combine(Code, "node_modules")) ? null
        : $"npm's code-server is not there: run 'npm run fetch' in {Packages}.";

    /// <summary>The address of the repository's folder, as VS Code shows it.</summary>
    public string Address => AddressOf($"?folder={Uri.EscapeDataString(Folder.FullName)}");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var data = Folder.CreateSubdirectory(".server");
        var settings = new Dictionary<string, object> { ["workbench.colorTheme"] = "Default Light Modern", ["files.exclude"] = new Dictionary<string, bool> { [data.Name] = true } };
        File.WriteAllText(Path.Combine(data.CreateSubdirectory("data/User").FullName, "settings.json"), JsonSerializer.Serialize(settings));
        File.Copy(Path.Combine(Checkout.Root, ".vscode", "settings.json"), Path.Combine(Folder.CreateSubdirectory(".vscode").FullName, "settings.json"));
        // code-server's own program would be one more around this, and cannot start without what it hashes passwords with
        string[] arguments =
        [
            .. BrowserScript.EndWithParent, Path.Combine(Code, "out", "server-main.js"), "--host", "127.0.0.1", "--port", FormattableString.Invariant($"{Port}"),
            "--without-connection-token", "--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust", "--server-data-dir", data.FullName,
        ];
        return StartAsync(new ProcessStartInfo("node", arguments), AddressOf("version"), cancellationToken);
    }

    /// <summary>Puts a notebook into the lessons' folder.</summary>
    public void Add(string file, Notebook notebook) => notebook.Write(Path.Combine(Lessons.FullName, file));

    private string AddressOf(string path) => FormattableString.Invariant($"http://127.0.0.1:{Port}/{path}");
}
