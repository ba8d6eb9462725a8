using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace DeepNet.Exercises;

/// <summary>Runs a learner's function on every case; it cannot hang, sleep or eat the memory of the session.</summary>
internal static class GuardedRun
{
    /// <summary>The time that a function has for all cases together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const long MemoryLimit = 1L << 30;
    private const int BigStack = 64 << 20;

    /// <summary>One outcome a case, up to the first that was not written yet or did not end.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An exception that leaves this thread would end the session.")]
    public static IReadOnlyList<Outcome> OnAll<TFunction>(TFunction function, IReadOnlyList<Case<TFunction>> cases)
    {
        var outcomes = new List<Outcome>();
        var stop = new CancellationTokenSource();
        // A thread of its own can be stopped; the big stack lets a recursion that ends, end.
        var thread = new Thread(Run, BigStack) { IsBackground = true };
        thread.Start();

        var reason = Wait(thread);
        if (reason is null)
            return outcomes;

        // One that sleeps is interrupted, one that computes is stopped. Cancel() would wait for a sleeping one for ever.
        thread.Interrupt();
        _ = stop.CancelAsync();
        thread.Join(TimeSpan.FromSeconds(1));
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
    private static string? Wait(Thread thread)
    {
        var before = GC.GetTotalMemory(forceFullCollection: false);
        var start = Environment.TickCount64;
        while (!thread.Join(TimeSpan.FromMilliseconds(20)))
        {
            if (GC.GetTotalMemory(forceFullCollection: false) - before > MemoryLimit)
                return "it takes more and more memory";
            if (Environment.TickCount64 - start > Limit.TotalMilliseconds)
                return FormattableString.Invariant($"it did not come to an end within {Limit.TotalSeconds} s");
        }

        return null;
    }
}
