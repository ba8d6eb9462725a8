using System.Diagnostics;

namespace DeepNet;

/// <summary>
/// Threads that stay, to share the work of one product after another: one for each processor but the caller's.
/// </summary>
/// <remarks>
/// A product may take a tenth of a millisecond, so handing it out must cost microseconds and allocate nothing. The
/// items that nobody has taken yet are one number, <see cref="remaining"/>; whoever lowers it by one has an item. An
/// idle worker watches that number for a moment before it goes to sleep, since in training the next product follows
/// at once.
/// </remarks>
internal static class WorkerTeam
{
    private static readonly long WatchingTicks = Stopwatch.Frequency / 10_000;

    private static readonly Lock Starting = new();
    private static readonly SemaphoreSlim Wake = new(0);
    private static volatile ParallelWork? work;
    private static int threads = Environment.ProcessorCount;
    private static int started = 1;
    private static int busy;
    private static int items;
    private static int remaining;
    private static int done;
    private static int sleepers;

    /// <summary>How many threads share work, with the caller's: the number of processors unless set.</summary>
    public static int Threads
    {
        get => Volatile.Read(ref threads);
        set => Volatile.Write(ref threads, Math.Max(1, value));
    }

    /// <summary>
    /// Does items 0…<paramref name="count"/> − 1, and returns when all are done. When the team is at work for another
    /// caller, this one does its own alone.
    /// </summary>
    public static void Do(ParallelWork shared, int count)
    {
        if (count < 2 || Threads < 2 || Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (var item = 0; item < count; item++)
                shared.Do(item);
            return;
        }

        if (started < Threads)
            Start();
        work = shared;
        items = count;
        Volatile.Write(ref done, 0);
        Interlocked.Exchange(ref remaining, count);
        var asleep = Volatile.Read(ref sleepers);
        if (asleep > 0)
            Wake.Release(asleep);

        TakeItems();
        var spinner = new SpinWait();
        while (Volatile.Read(ref done) < count)
            spinner.SpinOnce(sleep1Threshold: -1);
        work = null;
        Volatile.Write(ref busy, 0);
    }

    /// <summary>
    /// Takes items until none is left. Who has taken one may read <see cref="work"/> and <see cref="items"/>: they
    /// cannot change before that item is done.
    /// </summary>
    private static void TakeItems()
    {
        var left = Volatile.Read(ref remaining);
        while (left > 0)
        {
            if (Interlocked.CompareExchange(ref remaining, left - 1, left) == left)
            {
                work!.Do(items - left);
                Interlocked.Increment(ref done);
            }
            left = Volatile.Read(ref remaining);
        }
    }

    private static void Start()
    {
        lock (Starting)
        {
            for (; started < Threads; started++)
            {
                var number = started;
                new Thread(() => Work(number)) { IsBackground = true, Name = $"DeepNet worker {number}" }.Start();
            }
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
                    Wake.Wait();
                Interlocked.Decrement(ref sleepers);
            }

            if (number < Threads)
                TakeItems();
        }
    }
}
