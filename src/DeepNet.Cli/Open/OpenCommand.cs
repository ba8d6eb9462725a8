using System.ComponentModel;
using System.Diagnostics;
using DeepNet.Interactive;
using DeepNet.Site;

namespace DeepNet.Cli;

/// <summary><c>deepnet open</c>: serves the lessons to the browser, where every code cell can be changed and run.</summary>
/// <param name="repository">The checkout.</param>
/// <param name="options">What was asked for.</param>
/// <param name="console">Where to tell the address.</param>
public sealed class OpenCommand(RepositoryLayout repository, OpenOptions options, IAnsiConsole console)
{
    private const string LessonShelf = "lessons";
    private const string WorkbookShelf = "workbook";
    private const string CopyShelf = "mine";
    private const string WorkbookCopyShelf = "myworkbook";

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The name means no lesson, or the library is not built.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var notebook = Notebook();
        repository.RequireBuiltLibrary();

        var folder = Path.GetDirectoryName(notebook.Path)!;
        List<LiveShelf> shelves =
        [
            new(LessonShelf, repository.Notebooks) { Label = "Lesson" },
            new(WorkbookShelf, repository.Workbook) { Label = "Workbook", IsWorkbook = true, CopiesFolder = repository.WorkbookCopies },
            new(CopyShelf, repository.Copies),
            new(WorkbookCopyShelf, repository.WorkbookCopies) { CopiesFolder = repository.WorkbookCopies },
        ];
        if (shelves.All(shelf => shelf.Folder != folder))
            shelves.Add(new LiveShelf("here", folder));
        var served = new LiveOptions
        {
            Shelves = shelves,
            CopiesFolder = repository.Copies,
            Port = options.Port,
            // Figures come without plotly.js, which the pages have.
            Session = new SessionOptions { Environment = new Dictionary<string, string?> { [NotebookEnvironment.OutputVariable] = NotebookEnvironment.Bare } },
        };
        await using var server = await LiveServer.StartAsync(served, cancellationToken);
        var address = server.Address(shelves.Single(shelf => shelf.Folder == folder).Name, notebook.Name);
        console.WriteLine("The lessons are open, for browsers on this machine, at");
        console.WriteWhole(address);
        console.WriteLine("Ctrl+C ends it.");
        if (options.Browser)
            OpenBrowser(address);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private Lesson Notebook()
    {
        if (!options.Workbook)
            return Lessons.Select(repository, options.Lesson is { } name ? [name] : [])[0];
        return Lessons.Select(repository, [options.Lesson ?? throw new CommandException("--workbook needs a lesson, such as 3.")])[0] is var lesson && WorkbookPlan.Has(lesson)
            ? Lesson.At(Path.Combine(repository.Workbook, Path.GetFileName(lesson.Path)))
            : throw new CommandException(WorkbookPlan.Lacks(repository, lesson));
    }

    private void OpenBrowser(string address)
    {
        // Without a desktop there may still be a browser for the terminal, which would take it over.
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            console.WriteLine("No browser could be started: open the address yourself.");
        }
    }
}
