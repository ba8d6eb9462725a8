namespace DeepNet.Notebooks;

/// <summary>Turns what the engine says of a cell that failed into an error that is the same on every machine.</summary>
/// <param name="paths">Rewrites the machine's paths.</param>
/// <param name="nameOf">The name of the cell that ran under a token; null for any other file.</param>
internal sealed partial class ErrorReader(MachinePaths paths, Func<string, string?> nameOf)
{
    private const int MostMessages = 20;

    /// <summary>Reads the failure of a cell.</summary>
    public CellError Read(string token, string message, IReadOnlyList<CellDiagnostic> diagnostics)
    {
        message = message.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (CompilerMessage().IsMatch(message))
            return Compilation(token, message, [.. diagnostics.OrderBy(found => found.Line).ThenBy(found => found.Column)]);
        var exception = Exception().Match(message);
        return exception.Success
            ? Thrown(token, message, exception)
            : new CellError(CellErrorKind.Exception, "Error", paths.RemoveFrom(message));
    }

    private CellError Compilation(string token, string message, IReadOnlyList<CellDiagnostic> diagnostics)
    {
        // The compiler tells the cell's errors in the order in which it met them.
        var lines = message.Split('\n').OrderBy(line => Place(CompilerMessage().Match(line))).Select(line => paths.RemoveFrom(line.StartsWith(token + "(", StringComparison.Ordinal) ? line[token.Length..] : line)).ToList();
        var first = CompilerMessage().Match(lines[0]);
        (int Line, int Column)? place = first.Success && first.Groups["file"].Length == 0 ? Place(first) : null;
        if (lines.Count > MostMessages)
            lines = [.. lines.Take(MostMessages), string.Create(CultureInfo.InvariantCulture, $"… and {lines.Count - MostMessages} more")];
        var isCommand = first.Groups["id"].Value.StartsWith("DNI", StringComparison.Ordinal);
        return new CellError(
            isCommand ? CellErrorKind.UnknownCommand : CellErrorKind.Compilation,
            isCommand ? "UnknownCommand" : "CompilationError",
            string.Join('\n', lines),
            place?.Line,
            place?.Column) { Diagnostics = diagnostics };
    }

    private static (int Line, int Column) Place(Match message) => message.Success
        ? (int.Parse(message.Groups["line"].Value, CultureInfo.InvariantCulture), int.Parse(message.Groups["column"].Value, CultureInfo.InvariantCulture))
        : (int.MaxValue, 0);

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

    [GeneratedRegex(@"^(?<file>[^\n(]*)\((?<line>\d+),(?<column>\d+)\): error (?<id>(?:CS|DNI)\d+): ")]
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
