namespace DeepNet.Interactive;

/// <summary>What the program that runs the notebook tells through the environment.</summary>
public static class NotebookEnvironment
{
    /// <summary>The value of <see cref="OutputVariable"/> that asks for bare outputs.</summary>
    public const string Bare = "bare";

    /// <summary>
    /// The variable that, set to <see cref="Bare"/>, asks for outputs fit to be committed: no plotly.js in the page and no picture
    /// in a figure, which the caller puts in.
    /// </summary>
    public const string OutputVariable = "DEEPNET_OUTPUT";

    /// <summary>The value of <see cref="ChecksVariable"/> that lets a failed check end its cell.</summary>
    public const string Strict = "strict";

    /// <summary>
    /// The variable that, set to <see cref="Strict"/>, lets a failed check end its cell with an error, as where a lesson is run to
    /// be checked. Otherwise it prints a line, as where a person tries what happens.
    /// </summary>
    public const string ChecksVariable = "DEEPNET_CHECKS";

    internal static bool HasStrictChecks => Environment.GetEnvironmentVariable(ChecksVariable) == Strict;

    internal static bool IsBare => Environment.GetEnvironmentVariable(OutputVariable) == Bare;
}
