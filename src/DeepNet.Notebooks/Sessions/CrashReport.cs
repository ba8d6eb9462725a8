namespace DeepNet.Notebooks;

/// <summary>Says what ended the session's process.</summary>
internal static class CrashReport
{
    /// <summary>What the end of the process costs.</summary>
    public const string Gone = "All variables are gone; the next cell starts in a fresh session.";

    private const int Killed = 137;

    public static CellError Describe(string cell, int exitCode, string errorText)
    {
        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        var (type, what) = errorText switch
        {
            _ when Has(errorText, "Stack overflow") => ("StackOverflow", "a method calls itself without end (stack overflow)"),
            _ when Has(errorText, "Out of memory") || Has(errorText, "OutOfMemory") || Has(errorText, "GC heap initialization failed") => ("OutOfMemory", "it ran out of memory"),
            _ when Has(errorText, "Unhandled exception") => ("UnhandledException", $"an exception on another thread was not caught: {FirstLine(errorText, "Unhandled exception")}"),
            _ when Has(errorText, "Process terminated") => ("FailFast", $"it was ended at once: {FirstLine(errorText, "Process terminated")}"),
            _ when exitCode == Killed => ("Killed", "the operating system ended it (exit code 137), mostly for want of memory"),
            _ => ("ProcessExit", $"exit code {code}; Environment.Exit does this"),
        };
        return new CellError(CellErrorKind.Crashed, type, $"{cell} ended the session's process: {what}. {Gone}");
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>What follows a word of the runtime's, on its line or the next.</summary>
    private static string FirstLine(string text, string start) =>
        text[(text.IndexOf(start, StringComparison.OrdinalIgnoreCase) + start.Length)..].TrimStart('.', ':', ' ', '\r', '\n').Split('\n', 2)[0].Trim();
}
