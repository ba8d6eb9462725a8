using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace DeepNet.Exercises;

/// <summary>Runs a learner's function on every case; it cannot hang the session.</summary>
/// <remarks>
/// A thread that computes or sleeps is stopped. The runtime may crash while it stops a thread that is allocating (seen
/// with .NET 10.0 in about one of four), so one that made the garbage collector run again and again is left to itself, until it takes so
/// much memory that a crash is the smaller harm.
/// </remarks>
internal static class GuardedRun
{
    /// <summary>The time that a function has for all cases together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const long MemoryLimit = 1L << 30;
    private const int BigStack = 64 << 20;

    private const int FewCollections = 5;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    // What the last collection left: garbage does not count.
    private static long LiveMemory => GC.GetGCMemoryInfo().HeapSizeBytes;

    /// <summary>One outcome a case, up to the first that was not written yet or did not end.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An exception that leaves this thread would end the session.")]
    public static IReadOnlyList<Outcome> OnAll<TFunction>(TFunction function, IReadOnlyList<Case<TFunction>> cases)
    {
        var outcomes = new List<Outcome>();
        var stop = new CancellationTokenSource();
        // The big stack lets a recursion that ends, end.
        var thread = new Thread(Run, BigStack) { IsBackground = true };
        var memory = LiveMemory + MemoryLimit;
        var collections = GC.CollectionCount(0);
        thread.Start();
        if (Wait(thread, memory) is not { } reason)
            return outcomes;

        var allocates = GC.CollectionCount(0) - collections > FewCollections;
        var stopper = new Thread(() => Stop(thread, stop, allocates, memory)) { IsBackground = true };
        stopper.Start();
        if (!thread.Join(TimeSpan.FromSeconds(1)))
            reason += ", and goes on in the background: restart the notebook's session";
        lock (outcomes)
            return [.. outcomes, new Outcome(null, new TimeoutException(reason), [])];

        void Run()
        {
            try
            {
#pragma warning disable SYSLIB0046 // The only way to stop code that does not ask to be stopped; the learner's session lives on.
                ControlledExecution.Run(TryAll, stop.Token);
#pragma warning restore SYSLIB0046
            }
            catch (Exception)
            {
                // stopped: the caller knows why
            }
        }

        void TryAll()
        {
            foreach (var at in cases)
            {
                var outcome = Outcome.Of(function, at);
                lock (outcomes)
                    outcomes.Add(outcome);
                if (outcome.Error is NotImplementedException)
                    return;
            }
        }
    }

    // Null if the thread ended by itself, otherwise why it is to be stopped.
    private static string? Wait(Thread thread, long memory)
    {
        var start = Environment.TickCount64;
        while (!thread.Join(Tick))
        {
            if (LiveMemory > memory)
                return "it takes more and more memory";
            if (Environment.TickCount64 - start > Limit.TotalMilliseconds)
                return FormattableString.Invariant($"it did not come to an end within {Limit.TotalSeconds} s");
        }

        return null;
    }

    private static void Stop(Thread thread, CancellationTokenSource stop, bool allocates, long memory)
    {
        while (allocates && !thread.Join(Tick))
        {
            if (LiveMemory > memory)
                break;
        }

        // One that computes is stopped, one that sleeps is woken first. Cancel() would wait for a sleeping one for ever.
        _ = stop.CancelAsync();
        while (!thread.Join(Tick))
        {
            if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                thread.Interrupt();
        }
    }
}
