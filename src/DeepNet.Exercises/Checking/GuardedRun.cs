namespace DeepNet.Exercises;

/// <summary>Runs a learner's function on every case; it cannot hang the session.</summary>
/// <remarks>
/// One that sleeps is woken, and ends. One that computes for ever is left to itself, on a thread of the lowest priority:
/// .NET 10 can end a thread that does not ask for it (<c>ControlledExecution</c>), but crashed in about one of four
/// trials when that thread was allocating, and a crash would cost the learner all variables.
/// </remarks>
internal static class GuardedRun
{
    /// <summary>The time that a function has for all cases together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const long MemoryLimit = 1L << 30;
    private const int BigStack = 64 << 20;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    // What the last collection left: garbage does not count.
    private static long LiveMemory => GC.GetGCMemoryInfo().HeapSizeBytes;

    /// <summary>One outcome a case, up to the first that was not written yet or did not end.</summary>
    public static IReadOnlyList<Outcome> OnAll<TFunction>(TFunction function, IReadOnlyList<Case<TFunction>> cases)
    {
        var outcomes = new List<Outcome>();
        // The big stack lets a recursion that ends, end.
        var thread = new Thread(TryAll, BigStack) { IsBackground = true };
        var memory = LiveMemory + MemoryLimit;
        thread.Start();
        if (Wait(thread, memory) is not { } reason)
            return outcomes;

        if (!Wake(thread))
        {
            thread.Priority = ThreadPriority.Lowest;
            reason += ", and goes on in the background: restart the notebook's session";
        }

        lock (outcomes)
            return [.. outcomes, new Outcome(null, new TimeoutException(reason), [])];

        void TryAll()
        {
            try
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
            catch (ThreadInterruptedException)
            {
                // woken because the time is over: the caller knows why
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

    // Whether the thread ended once it was woken; for a second, as it may sleep again.
    private static bool Wake(Thread thread)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                thread.Interrupt();
            if (thread.Join(Tick))
                return true;
        }

        return false;
    }
}
