using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace DeepNet;

/// <summary>Work that several threads can share: numbered items that may be done in any order, at the same time.</summary>
internal abstract class ParallelWork
{
    /// <summary>Does one item.</summary>
    public abstract void Do(int item);

    /// <summary>Does items 0…<paramref name="items"/> − 1: with the other threads, or all on this one.</summary>
    protected void DoAll(int items, bool threads)
    {
        if (threads)
            WorkerTeam.Do(this, items);
        else
            DoAlone(items);
    }

    /// <summary>Does items 0…<paramref name="items"/> − 1 on this thread.</summary>
    public void DoAlone(int items)
    {
        for (var item = 0; item < items; item++)
            Do(item);
    }
}

/// <summary>
/// Threads that stay, to share the work of one product after another: one for each processor but the caller's.
/// </summary>
/// <remarks>
/// <para>
/// A product may take a tenth of a millisecond, so handing it out must cost microseconds and allocate nothing. The
/// items that nobody has taken yet are one number, <see cref="remaining"/>; whoever lowers it by one has an item. An
/// idle worker watches that number for a moment before it goes to sleep, since in training the next product follows
/// at once.
/// </para>
/// <para>
/// A notebook's cell may be stopped at any instruction, and then the caller's arrays are no longer held in place. So a
/// caller never leaves before the last worker has let go: it waits for them, and once more in a <c>finally</c>, should
/// a stop strike the first time. And what a caller calls holds no managed lock that a stop could leave locked for ever:
/// the semaphore is the system's.
/// </para>
/// </remarks>
internal static class WorkerTeam
{
    private static readonly long WatchingTicks = Stopwatch.Frequency / 10_000;

    private static readonly Semaphore Wake = new(0, int.MaxValue);
    private static volatile ParallelWork? work;
    private static volatile ExceptionDispatchInfo? failure;
    private static int threads = Environment.ProcessorCount;
    private static int started = 1;

    /// <summary>The thread that the team is at work for, or 0.</summary>
    private static int busy;
    private static int items;
    private static int remaining;
    private static int working;
    private static int sleepers;

    /// <summary>How many threads share work, with the caller's: the number of processors unless set.</summary>
    public static int Threads
    {
        get => Volatile.Read(ref threads);
        set => Volatile.Write(ref threads, Math.Max(1, value));
    }

    /// <summary>Whether no work is handed out, and no worker holds any.</summary>
    public static bool IsIdle => Volatile.Read(ref busy) == 0 && Volatile.Read(ref remaining) == 0 && Volatile.Read(ref working) == 0;

    /// <summary>
    /// Does items 0…<paramref name="count"/> − 1, and returns when all are done. When the team is at work for another
    /// caller, this one does its own alone.
    /// </summary>
    public static void Do(ParallelWork shared, int count)
    {
        if (count < 2 || Threads < 2 || Volatile.Read(ref busy) != 0)
        {
            shared.DoAlone(count);
            return;
        }

        ExceptionDispatchInfo? failed;
        try
        {
            if (Interlocked.CompareExchange(ref busy, Environment.CurrentManagedThreadId, 0) == 0)
            {
                HandOut(shared, count);
                TakeItems();
            }
            else
            {
                shared.DoAlone(count);
            }
            failed = Settle();
        }
        finally
        {
            // Again, if a stop struck before the end of it. Here, on the way out, none strikes.
            Settle();
        }
        failed?.Throw();
    }

    /// <summary>If the team is at work for this thread: takes back what nobody has taken, and waits for the workers.</summary>
    private static ExceptionDispatchInfo? Settle()
    {
        if (Volatile.Read(ref busy) != Environment.CurrentManagedThreadId)
            return null;
        Interlocked.Exchange(ref remaining, 0);
        // Yield, not a wait: that could be interrupted.
        while (Volatile.Read(ref working) > 0)
        {
            Thread.SpinWait(10);
            Thread.Yield();
        }
        var failed = failure;
        (failure, work) = (null, null);
        Volatile.Write(ref busy, 0);
        return failed;
    }

    private static void HandOut(ParallelWork shared, int count)
    {
        if (started < Threads)
            Start();
        work = shared;
        items = count;
        Interlocked.Exchange(ref remaining, count);
        var asleep = Volatile.Read(ref sleepers);
        if (asleep > 0)
            Wake.Release(asleep);
    }

    /// <summary>
    /// Takes items until none is left. Who has taken one may read <see cref="work"/> and <see cref="items"/>: they
    /// cannot change before it is done with it.
    /// </summary>
    private static void TakeItems()
    {
        var left = Volatile.Read(ref remaining);
        while (left > 0)
        {
            if (Interlocked.CompareExchange(ref remaining, left - 1, left) == left)
                work!.Do(items - left);
            left = Volatile.Read(ref remaining);
        }
    }

    private static void Start()
    {
        for (; started < Threads; started++)
        {
            var number = started;
            new Thread(() => Work(number)) { IsBackground = true, Name = $"DeepNet worker {number}" }.Start();
        }
    }

    private static void Work(int number)
    {
        while (true)
        {
            var until = Stopwatch.GetTimestamp() + WatchingTicks;
            while (Volatile.Read(ref remaining) == 0 && Stopwatch.GetTimestamp() < until)
                Thread.SpinWait(10);

            if (Volatile.Read(ref remaining) == 0)
            {
                // First counted as asleep, then looked again: work handed out in between is seen here or wakes us.
                Interlocked.Increment(ref sleepers);
                if (Volatile.Read(ref remaining) == 0)
                    Wake.WaitOne();
                Interlocked.Decrement(ref sleepers);
            }

            if (number >= Threads)
                continue;
            // Counted before it takes an item, so that a caller who sees nobody working and nothing left may go.
            Interlocked.Increment(ref working);
            try
            {
                TakeItems();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                Interlocked.Decrement(ref working);
            }
        }
    }
}
