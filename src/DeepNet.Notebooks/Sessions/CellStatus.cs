namespace DeepNet.Notebooks;

/// <summary>How the run of a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, threw, put out too much, or asked for what could not be had.</summary>
    Failed,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>It ran longer than <see cref="SessionOptions.CellTimeLimit"/>.</summary>
    TimedOut,

    /// <summary>It ended the session's process, or that had ended before.</summary>
    Crashed,
}
