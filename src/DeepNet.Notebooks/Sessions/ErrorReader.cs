using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepNet.Notebooks;

/// <summary>Turns what the engine says of a cell that failed into an error that is the same on every machine.</summary>
/// <param name="paths">Rewrites the machine's paths.</param>
/// <param name="nameOf">The name of the cell that ran under a token; null for any other file.</param>
internal sealed partial class ErrorReader(MachinePaths paths, Func<string, string?> nameOf)
{
    private const int MostMessages = 20;

    /// <summary>Reads the failure of a cell.</summary>
    /// <param name="token">The cell's token.</param>
    /// <param name="message">The engine's message.</param>
    /// <param name="diagnostics">What the compiler said.</param>
    public CellError Read(string token, string message, IReadOnlyList<CellDiagnostic> diagnostics)
    {
        message = message.ReplaceLineEndings("\n");
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError) is { } first && CompilerMessage().IsMatch(message))
            return Compilation(token, message, first, diagnostics);
        var exception = Exception().Match(message);
        return exception.Success
            ? Thrown(token, message, exception)
            : new CellError(CellErrorKind.Exception, "Error", paths.RemoveFrom(message));
    }

    private CellError Compilation(string token, string message, CellDiagnostic first, IReadOnlyList<CellDiagnostic> diagnostics)
    {
        var lines = message.Split('\n').Select(line => paths.RemoveFrom(line.StartsWith(token + "(", StringComparison.Ordinal) ? line[token.Length..] : line)).ToList();
        var isOwn = lines[0].StartsWith('(');
        if (lines.Count > MostMessages)
            lines = [.. lines.Take(MostMessages), string.Create(CultureInfo.InvariantCulture, $"… and {lines.Count - MostMessages} more")];
        var isCommand = first.Id.StartsWith("DNI", StringComparison.Ordinal);
        return new CellError(
            isCommand ? CellErrorKind.UnknownCommand : CellErrorKind.Compilation,
            isCommand ? "UnknownCommand" : "CompilationError",
            string.Join('\n', lines),
            isOwn ? first.Line : null,
            isOwn ? first.Column : null) { Diagnostics = diagnostics };
    }

    private CellError Thrown(string token, string message, Match exception)
    {
        // The text of an exception with a cause has the cause's frames first.
        var cause = message.LastIndexOf(EndOfCause, StringComparison.Ordinal);
        var frames = Frame().Matches(message, Math.Max(cause, 0)).Select(Read).OfType<CellFrame>().ToList();
        var stack = frames.Select(frame => frame.ToString(token)).ToList();
        stack.AddRange(Cause().Matches(message).Select(match => $"   because of {match.Groups["type"].Value}: {paths.RemoveFrom(match.Groups["text"].Value)}"));
        var text = FileName().Replace(exception.Groups["text"].Value, "");
        return new CellError(
            CellErrorKind.Exception, exception.Groups["type"].Value, paths.RemoveFrom(text), frames.FirstOrDefault(frame => frame.Token == token)?.Line) { Stack = stack };
    }

    private CellFrame? Read(Match frame)
    {
        var path = frame.Groups["file"].Value;
        var file = Path.GetFileName(path);
        var line = int.Parse(frame.Groups["line"].Value, CultureInfo.InvariantCulture);
        return new CellFrame(file, nameOf(file) ?? paths.Relative(path), line, CellFrame.MethodName(frame.Groups["method"].Value));
    }

    private const string EndOfCause = "--- End of inner exception stack trace ---";

    [GeneratedRegex(@"^[^\n(]*\(\d+,\d+\): error (?:CS|DNI)\d+: ")]
    private static partial Regex CompilerMessage();

    [GeneratedRegex(@"^(?:[\w.`#+]*[.+])?(?<type>\w+)(?:`\d+)?(?:\[[^\]\n]*\])?(?: \((?:0x)?[0-9A-Fa-f]+\))?(?:: (?<text>.*?))?(?=\n   at |\n ---> |\n--- End|\z)", RegexOptions.Singleline)]
    private static partial Regex Exception();

    [GeneratedRegex(@"^ ---> (?:[\w.`#+]*[.+])?(?<type>\w+)(?:`\d+)?(?: \((?:0x)?[0-9A-Fa-f]+\))?(?:: (?<text>.*?))?(?=\n   at |\n ---> |\n   --- End|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Cause();

    // FileNotFoundException repeats its file after the message.
    [GeneratedRegex(@"\nFile name: '[^\n]*'\s*\z")]
    private static partial Regex FileName();

    // Cells and loaded scripts; the engine's and the libraries' own frames tell a reader nothing.
    [GeneratedRegex(@"^   at Submission#\d+\.(?<method>.+?)\(.*\) in (?<file>.+):line (?<line>\d+)$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
