namespace DeepNet;

/// <summary>Work that several threads can share: numbered items that may be done in any order, at the same time.</summary>
internal abstract class ParallelWork
{
    /// <summary>Does one item. Must not throw.</summary>
    public abstract void Do(int item);
}
