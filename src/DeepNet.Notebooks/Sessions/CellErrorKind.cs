namespace DeepNet.Notebooks;

/// <summary>Why a cell did not succeed.</summary>
public enum CellErrorKind
{
    /// <summary>The cell threw an exception.</summary>
    Exception,

    /// <summary>The cell does not compile.</summary>
    Compilation,

    /// <summary>A package that the cell names with <c>#r "nuget: …"</c> is not to be had, or not in the version asked for.</summary>
    MissingPackage,

    /// <summary>A package is not on this machine, and the registry cannot be reached.</summary>
    UnreachablePackage,

    /// <summary>The cell is written in another language, or uses a command that the engine does not have.</summary>
    UnknownCommand,

    /// <summary>The caller cancelled the cell.</summary>
    Cancelled,

    /// <summary>The cell ran longer than its limit.</summary>
    TimedOut,

    /// <summary>The cell put out more than it may.</summary>
    TooMuchOutput,

    /// <summary>The cell ended the session's process.</summary>
    Crashed,

    /// <summary>The session's process had ended before the cell, or did not start.</summary>
    SessionEnded,

    /// <summary>The cell was expected to fail (tag <c>raises-exception</c>) and did not.</summary>
    ExpectedFailure,
}
