using Spectre.Console;
using Spectre.Console.Rendering;

namespace DeepNet.Cli;

/// <summary><c>deepnet class watch</c>: shows what the checks of a class say, as they come.</summary>
/// <param name="folder">The folder that DEEPNET_CLASS names at the learners'.</param>
/// <param name="console">Where to show it.</param>
public sealed class ClassWatchCommand(string folder, IAnsiConsole console)
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(2);

    /// <summary>Shows the table until it is stopped; once, where the output is no terminal.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The folder is not there.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new CommandException($"{folder} is no folder. Make it, let every learner's computer write into it, and set the variable DEEPNET_CLASS to it there before the notebooks are opened.");

        var checks = new ClassFolder(folder);
        if (!console.Profile.Capabilities.Interactive)
        {
            console.Write(Table(checks));
            return 0;
        }

        await console.Live(Table(checks)).StartAsync(async live =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                live.UpdateTarget(Table(checks));
                await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        return 0;
    }

    private static IRenderable Table(ClassFolder checks)
    {
        var (lines, unread) = checks.Read();
        return lines.Count == 0 && unread == 0 ? new Text("No check has written anything yet.") : ClassTable.Of(lines, unread, DateTime.UtcNow);
    }
}
