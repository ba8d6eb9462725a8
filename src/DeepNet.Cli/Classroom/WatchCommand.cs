namespace DeepNet.Cli;

/// <summary><c>deepnet class watch</c>: shows who of a class is where, as it goes.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(2);

    /// <summary>Shows the room until it is stopped; once where the output is no terminal.</summary>
    /// <param name="folder">The folder that DEEPNET_CLASS names.</param>
    /// <param name="console">Where to show it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CommandException">There is no such folder.</exception>
    public static async Task<int> RunAsync(string folder, IAnsiConsole console, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new CommandException($"There is no folder {folder}. Make it where every learner can write, and set DEEPNET_CLASS to it before they start their notebooks.");
        var notes = new ClassNotes(folder);
        if (!console.Profile.Capabilities.Interactive)
        {
            console.Write(RoomTable.Of(notes.Read(), DateTime.UtcNow));
            return 0;
        }

        await console.Live(new Text("")).AutoClear(false).Overflow(VerticalOverflow.Ellipsis).StartAsync(async view =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                view.UpdateTarget(RoomTable.Of(notes.Read(), DateTime.UtcNow));
                await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        return 0;
    }
}
