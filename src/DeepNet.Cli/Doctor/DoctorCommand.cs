using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeepNet.Cli;

/// <summary><c>deepnet doctor</c>: tries what the lessons need and what is useful beside it, and says what is missing.</summary>
/// <param name="repository">The checkout.</param>
/// <param name="console">Where to tell it.</param>
public sealed class DoctorCommand(RepositoryLayout repository, IAnsiConsole console)
{
    private const string Kernel = ".net-csharp";
    private const string Extension = "ms-dotnettools.dotnet-interactive-vscode";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>Looks at each thing in turn.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code: 0 where everything is there that the lessons need.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        console.WriteLine($"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors, in {repository.Root}");
        var missing = 0;
        await foreach (var thing in Examine(cancellationToken))
        {
            Tell(thing);
            missing += thing is { Found: null, IsNeeded: true } ? 1 : 0;
        }

        if (missing > 0)
        {
            console.WriteLine("The lessons do not run yet: mend what is marked ✗, then run this command again.");
            return 1;
        }

        console.WriteLine("The lessons have what they need. To open them:");
        console.WriteWhole($"{Invocation.Name} open");
        return 0;
    }

    private void Tell(Examined thing)
    {
        if (thing.Found is { } found)
        {
            console.WriteLine($"✓ {thing.Name}: {found}");
            return;
        }

        console.WriteLine($"{(thing.IsNeeded ? "✗" : "–")} {thing.Name}: {(thing.Trouble.Length > 0 ? thing.Trouble : "not found")}");
        Indented($"Without it: {thing.Without}");
        Indented($"To get it: {thing.Cure}");
    }

    private void Indented(string text) => console.Write(new Padder(new Text(text), new Padding(4, 0, 0, 0)));

    private async IAsyncEnumerable<Examined> Examine([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Library();
        yield return await Engine(cancellationToken);
        yield return Writing();
        yield return await Drawing(cancellationToken);
        yield return await VisualStudioCode(cancellationToken);
        yield return await Jupyter(cancellationToken);
        yield return Grading();
        yield return await Formulas(cancellationToken);
    }

    private Examined Library() =>
        new("The library", repository.IsLibraryBuilt ? "built" : null, "not built", "no lesson runs; the committed outputs can be read.", $"dotnet build, in {repository.Root}", IsNeeded: true);

    private async Task<Examined> Engine(CancellationToken cancellationToken)
    {
        var thing = new Examined(".NET Interactive, which runs the cells", null, "", "no cell runs; the committed outputs can be read.", $"dotnet restore, in {repository.Root}, with a network connection", IsNeeded: true);
        try
        {
            await using var session = await CSharpSession.StartAsync(new SessionOptions { WorkingDirectory = repository.Root, CellTimeLimit = patience }, cancellationToken);
            var result = await session.ExecuteAsync("Console.Write(6 * 7)", "doctor", cancellationToken);
            return result.Error is { } error
                ? thing with { Trouble = error.Message }
                : thing with { Found = $"version {InteractiveTool.Version}, ran a cell" };
        }
        catch (IOException e)
        {
            return thing with { Trouble = e.Message };
        }
    }

    private Examined Writing()
    {
        var thing = new Examined("Writing into this folder", null, "", "executed copies, pictures and your own notebooks cannot be saved.", "copy the repository to a folder of your own");
        try
        {
            using var trial = new FileStream(Path.Combine(Directory.CreateDirectory(repository.Artifacts).FullName, Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
            return thing with { Found = "works" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return thing with { Trouble = e.Message };
        }
    }

    private static async Task<Examined> Drawing(CancellationToken cancellationToken)
    {
        var thing = new Examined("Chromium, which draws still pictures", null, "", "the commands plots and run --write do not work; figures are interactive all the same.", Chromium.InstallHint);
        try
        {
            await using var renderer = await FigureRenderer.StartAsync(cancellationToken);
            return thing with { Found = $"{Chromium.Find()}, starts" };
        }
        catch (RenderingException e)
        {
            return thing with { Trouble = Chromium.Find() is null ? "" : e.Message };
        }
    }

    private static async Task<Examined> VisualStudioCode(CancellationToken cancellationToken)
    {
        var extensions = await Ask("code", ["--list-extensions"], cancellationToken);
        var isThere = extensions?.Contains(Extension, StringComparison.OrdinalIgnoreCase) ?? false;
        return new Examined("VS Code with Polyglot Notebooks", isThere ? "installed" : null, extensions is null ? "" : $"VS Code is there, its extension {Extension} is not", "the lessons open in the browser all the same.", extensions is null ? "https://code.visualstudio.com, then its extension Polyglot Notebooks" : $"code --install-extension {Extension}");
    }

    private static async Task<Examined> Jupyter(CancellationToken cancellationToken)
    {
        var paths = await Ask("jupyter", ["--paths", "--json"], cancellationToken);
        var folders = paths is null ? [] : JsonNode.Parse(paths)?["data"]?.AsArray().GetValues<string>() ?? [];
        var isThere = folders.Any(folder => Directory.Exists(Path.Combine(folder, "kernels", Kernel)));
        const string install = "dotnet tool restore, then: dotnet interactive jupyter install";
        return new Examined("Jupyter with .NET's kernel", isThere ? "installed" : null, paths is null ? "" : "Jupyter is there, the kernel is not", "the lessons open in the browser all the same.", paths is null ? $"https://jupyter.org/install, then {install}" : install);
    }

    private static Examined Grading()
    {
        var problem = Sandbox.FindProblem();
        return new Examined("A sandbox, for who grades what learners handed in", problem is null ? "bubblewrap, works" : null, problem ?? "", "the command grade wants --trust: submissions can then read and change your files.", "apt-get install bubblewrap, on Linux; elsewhere grade in a container or a virtual machine");
    }

    private async Task<Examined> Formulas(CancellationToken cancellationToken)
    {
        var node = await Ask("node", ["--version"], cancellationToken);
        var isThere = node is not null && Directory.Exists(Path.Combine(repository.Root, "node_modules", "katex"));
        return new Examined("Node.js and npm's packages, for who writes lessons", isThere ? node!.Trim() : null, node is null ? "" : "Node.js is there, the packages are not", "the command sync cannot render a formula that is new, and the tests of pages in a browser are skipped.", node is null ? $"https://nodejs.org, then npm ci --ignore-scripts, in {repository.Root}" : $"npm ci --ignore-scripts, in {repository.Root}");
    }

    // What a program prints; null where it is not there or does not do what it was asked for.
    private static async Task<string?> Ask(string program, string[] arguments, CancellationToken cancellationToken)
    {
        // On Windows these are scripts, which only the shell finds.
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            _ = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).WaitAsync(patience, cancellationToken);
            await process.WaitForExitAsync(cancellationToken).WaitAsync(patience, cancellationToken);
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception e) when (e is Win32Exception or TimeoutException)
        {
            return null;
        }
    }
}
