namespace DeepNet.Cli;

/// <summary>What became of a check.</summary>
internal enum CheckOutcome
{
    /// <summary>The function is right.</summary>
    Right,

    /// <summary>The check names a mistake.</summary>
    Mistake,

    /// <summary>The function is not written yet.</summary>
    NotWritten,

    /// <summary>The learner's cell, or the check with it, did not compile, or threw.</summary>
    Failed,

    /// <summary>The cell ended the engine, or was ended with it for its time or its output.</summary>
    Lost,

    /// <summary>It was not run: the submission had used up its time.</summary>
    NotRun,

    /// <summary>Verdict and points do not agree: something but the check made one of them. It gives no points.</summary>
    Doubtful,
}
