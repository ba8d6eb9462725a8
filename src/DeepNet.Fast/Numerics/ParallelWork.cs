namespace DeepNet;

/// <summary>Work that several threads can share: numbered items that may be done in any order, at the same time.</summary>
internal abstract class ParallelWork
{
    /// <summary>Does one item. Must not throw.</summary>
    public abstract void Do(int item);

    /// <summary>Does items 0…<paramref name="items"/> − 1: with the other threads, or all on this one.</summary>
    protected void DoAll(int items, bool threads)
    {
        if (threads)
        {
            WorkerTeam.Do(this, items);
            return;
        }
        for (var item = 0; item < items; item++)
            Do(item);
    }
}
