namespace DeepNet.Site;

/// <summary>Where a cell of a live page stands.</summary>
internal enum CellState
{
    /// <summary>It waits for the cells before it.</summary>
    Waiting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It was interrupted.</summary>
    Stopped,

    /// <summary>It was not run, because a cell before it failed or the reader interrupted.</summary>
    Dropped,

    /// <summary>It ran, but in a process that has ended since: its variables are gone.</summary>
    Past,
}
