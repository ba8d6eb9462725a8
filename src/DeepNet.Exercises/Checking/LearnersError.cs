using System.Diagnostics;
using System.Reflection;

namespace DeepNet.Exercises;

/// <summary>Tells an exception as the learner's own: what it was, in which line, and what to look at.</summary>
internal static class LearnersError
{
    public static Finding Tell(Exception error, string says)
    {
        if (error is TimeoutException)
            return new("", error.Message, "Look at your loops: does each come to its end, and does its counter move?", $"With {says}.");

        var line = LineOf(error) is { } number ? FormattableString.Invariant($", in line {number} of your code") : "";
        return new("", $"your code throws {error.GetType().Name}{line}: {error.Message.Split('\n')[0].Trim()}", HintFor(error), $"With {says}.");
    }

    private static string HintFor(Exception error) => error switch
    {
        KeyNotFoundException => "Print the keys that there are. Which layer's do you ask for?",
        IndexOutOfRangeException or ArgumentOutOfRangeException => "The first index is 0, the last one is the count minus 1.",
        NullReferenceException or ArgumentNullException => "Something that was never set is used there.",
        ArgumentException => "Write the shapes below the symbols: which two numbers should agree?",
        _ => "Run the function by hand on small matrices.",
    };

    // The uppermost frame that is neither the framework's, MathNet's nor ours; it has a line if the code has debug information.
    private static int? LineOf(Exception error) =>
        new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetMethod()?.Module.Assembly is { } assembly && !IsKnown(assembly))
            .Select(frame => frame.GetFileLineNumber())
            .FirstOrDefault(line => line > 0) is var found and > 0 ? found : null;

    private static bool IsKnown(Assembly assembly) =>
        assembly == typeof(LearnersError).Assembly || assembly == typeof(DeepNeuralNetwork).Assembly || assembly == typeof(M).Assembly
        || assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib" or "netstandard");
}
