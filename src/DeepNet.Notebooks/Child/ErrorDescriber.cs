using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DeepNet.Notebooks;

/// <summary>Turns exceptions and compiler messages into errors that name the cell's line and nothing of the machine.</summary>
internal sealed partial class ErrorDescriber(string workingDirectory)
{
    private const int MostDiagnostics = 20;

    private readonly HashSet<string> _cells = new(StringComparer.Ordinal);

    /// <summary>Announces a cell, and gives the path under which its code is compiled.</summary>
    public string PathOf(string cell)
    {
        var path = cell.Replace('/', '-').Replace('\\', '-');
        _cells.Add(path);
        return path;
    }

    public CellError Describe(Exception exception, string cellPath)
    {
        while (exception is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && exception.InnerException is { } inner) exception = inner;
        var frames = Frames(exception).ToList();
        var own = frames.FirstOrDefault(frame => frame.File == cellPath);
        var stack = frames.Select(frame => Line(frame, cellPath)).ToList();
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
            stack.Add($"   because of {cause.GetType().Name}: {WithoutMachine(cause.Message)}");
        return new CellError(CellErrorKind.Exception, exception.GetType().Name, WithoutMachine(exception.Message), own?.Line, own?.Column, stack);
    }

    public CellError Describe(IEnumerable<Diagnostic> diagnostics, string cellPath)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var first = errors[0].Location.GetLineSpan();
        var lines = errors.Take(MostDiagnostics).Select(error => Line(error, cellPath)).ToList();
        if (errors.Count > MostDiagnostics) lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MostDiagnostics} more"));
        var isOwn = Name(first.Path) == cellPath;
        return new CellError(
            CellErrorKind.Compilation,
            "CompilationError",
            string.Join('\n', lines),
            isOwn ? first.StartLinePosition.Line + 1 : null,
            isOwn ? first.StartLinePosition.Character + 1 : null);
    }

    private string Line(Diagnostic error, string cellPath)
    {
        var span = error.Location.GetLineSpan();
        var name = Name(span.Path);
        var file = name == cellPath || name.Length == 0 ? "" : name;
        var message = WithoutMachine(error.GetMessage(CultureInfo.InvariantCulture));
        return string.Create(
            CultureInfo.InvariantCulture, $"{file}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): error {error.Id}: {message}");
    }

    private IEnumerable<Frame> Frames(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } path || frame.GetFileLineNumber() == 0) continue;
            var isScript = frame.GetMethod()?.Module.Assembly.GetName().Name?.StartsWith('ℛ') == true;
            if (isScript) yield return new Frame(Name(path), frame.GetFileLineNumber(), frame.GetFileColumnNumber(), MethodName(frame.GetMethod()!));
        }
    }

    private static string Line(Frame frame, string cellPath)
    {
        var file = frame.File == cellPath ? "" : $" of {frame.File}";
        var method = frame.Method is null ? "" : $", in {frame.Method}";
        return string.Create(CultureInfo.InvariantCulture, $"   at line {frame.Line}{file}{method}");
    }

    /// <summary>A message with its paths as the cell could write them, the same on every machine.</summary>
    private string WithoutMachine(string message)
    {
        var folder = workingDirectory.TrimEnd(Path.DirectorySeparatorChar);
        if (folder.Length == 0) return message;
        var inside = Regex.Replace(message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), Regex.Escape(folder) + @"(?![\w.-])", ".");
        return Path.GetDirectoryName(folder) is { Length: > 1 } parent
            ? inside.Replace(parent + Path.DirectorySeparatorChar, ".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            : inside;
    }

    /// <summary>A cell's name, or a loaded file's path from the working folder.</summary>
    private string Name(string path)
    {
        var file = Path.GetFileName(path);
        if (_cells.Contains(file) || !Path.IsPathRooted(path)) return file;
        return Path.GetRelativePath(workingDirectory, path).Replace('\\', '/');
    }

    /// <summary>The name that the cell gave a method; null for its top level.</summary>
    private static string? MethodName(MethodBase method)
    {
        // Asynchronous methods run in a type that is named after them: <Name>d__1.
        var name = method.Name == "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        var local = LocalFunction().Match(name);
        if (local.Success) return local.Groups[1].Value;
        var generated = Generated().Match(name);
        if (!generated.Success) return name;
        return generated.Groups[2].Value == "b" ? "a lambda" : generated.Groups[1].Value is "<Initialize>" or "Initialize" ? null : generated.Groups[1].Value;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(<?\w+>?)>([a-z])__")]
    private static partial Regex Generated();

    private sealed record Frame(string File, int Line, int Column, string? Method);
}
