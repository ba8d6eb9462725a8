namespace DeepNet.Notebooks;

/// <summary>
/// Keeps a stop from striking a thread while it holds a lock of this process, which nobody would release then: a stop
/// waits until all are out, and whoever wants in meanwhile waits where a stop does no harm.
/// </summary>
internal sealed class StopGate
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private int _inside;
    private bool _closed;

    public void Enter()
    {
        while (true)
        {
            // Spinning, as a thread that sleeps is not stopped.
            while (Volatile.Read(ref _closed)) Thread.SpinWait(100);
            Interlocked.Increment(ref _inside);
            if (!Volatile.Read(ref _closed)) return;
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Leave() => Interlocked.Decrement(ref _inside);

    /// <summary>Lets nobody in, and waits until all are out.</summary>
    public void Close()
    {
        Volatile.Write(ref _closed, true);
        Interlocked.MemoryBarrier();
        SpinWait.SpinUntil(() => Volatile.Read(ref _inside) <= 0, _patience);
    }

    /// <summary>Lets everybody in again.</summary>
    public void Open()
    {
        // A thread that was stopped on its way in has not counted itself out.
        if (Volatile.Read(ref _closed)) Volatile.Write(ref _inside, 0);
        Volatile.Write(ref _closed, false);
    }
}
