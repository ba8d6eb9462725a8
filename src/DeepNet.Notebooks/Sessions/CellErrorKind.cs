namespace DeepNet.Notebooks;

/// <summary>Why a cell did not succeed.</summary>
public enum CellErrorKind
{
    /// <summary>The cell threw an exception.</summary>
    Exception,

    /// <summary>The cell does not compile.</summary>
    Compilation,

    /// <summary>A package that the cell names with <c>#r "nuget: …"</c> could not be had.</summary>
    MissingPackage,

    /// <summary>The cell uses a command of .NET Interactive that this engine does not have.</summary>
    UnknownCommand,

    /// <summary>The caller cancelled the cell.</summary>
    Cancelled,

    /// <summary>The cell ran longer than its limit.</summary>
    TimedOut,

    /// <summary>The cell ended the session's process.</summary>
    Crashed,

    /// <summary>The session had ended before the cell.</summary>
    SessionEnded,

    /// <summary>The cell was expected to fail (tag <c>raises-exception</c>) and did not.</summary>
    ExpectedFailure,
}
