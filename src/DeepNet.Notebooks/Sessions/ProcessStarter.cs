using System.Collections.Concurrent;

namespace DeepNet.Notebooks;

/// <summary>
/// Starts processes from one thread that lives as long as this process. A sandbox that is to end with its parent ends, on
/// Linux, with the <em>thread</em> that started it, and the thread pool lets its threads go after a while.
/// </summary>
internal static class ProcessStarter
{
    private static readonly BlockingCollection<Task<Process>> starts = [];

    static ProcessStarter()
    {
        new Thread(() =>
        {
            foreach (var start in starts.GetConsumingEnumerable())
                start.RunSynchronously(TaskScheduler.Default);
        }) { IsBackground = true, Name = nameof(ProcessStarter) }.Start();
    }

    /// <summary>Starts a process.</summary>
    public static Process Start(ProcessStartInfo info)
    {
        var start = new Task<Process>(() => Process.Start(info)!);
        starts.Add(start);
        return start.GetAwaiter().GetResult();
    }
}
