namespace DeepNet.Cli;

/// <summary>How a lesson's run ended.</summary>
public enum LessonOutcome
{
    /// <summary>Every cell ran, and with <c>--check</c> the outputs are the committed ones.</summary>
    Passed,

    /// <summary>A cell failed.</summary>
    Failed,

    /// <summary>Every cell ran, but an output differs from the committed one.</summary>
    Differs,

    /// <summary>A package that the lesson needs cannot be had here.</summary>
    Skipped,
}
