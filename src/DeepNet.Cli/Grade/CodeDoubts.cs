using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Cli;

/// <summary>
/// What in an answer a person should look at. It finds what is written openly; whoever wants to hide it, can.
/// </summary>
internal static class CodeDoubts
{
    // No answer of the course is near it; and who reads it here is not in the sandbox.
    private const int Longest = 50_000;

    private static readonly (string Doubt, string[] Words)[] suspects =
    [
        ("uses the library's own functions", ["DeepNeuralNetwork", "Trainer"]),
        ("touches the checks", ["Exercises", "Verdict", "Exercise"]),
        ("looks into other code", ["Reflection", "Assembly", "Activator", "MethodInfo", "BindingFlags", "GetMethod", "GetMethods", "GetField", "GetFields", "GetProperty", "GetConstructors", "AppDomain", "DllImport", "Unsafe", "Marshal", "NativeLibrary", "StackTrace"]),
        ("speaks to the engine", ["Kernel", "KernelInvocationContext", "Formatter", "OpenStandardOutput", "OpenStandardError", "SetOut", "SetError"]),
        ("touches the machine", ["Process", "Environment", "File", "FileStream", "Directory", "DirectoryInfo", "FileInfo", "HttpClient", "WebClient", "TcpClient", "UdpClient", "Socket", "Dns", "Thread", "Timer", "Task"]),
    ];

    private static readonly string[] ours = ["Exercises", "Verdict", "DeepNeuralNetwork", "DeepNet", "display", "Display", "Console"];

    /// <summary>What is suspect in a cell's code, each in a clause.</summary>
    /// <param name="code">The code.</param>
    public static IReadOnlyList<string> In(string code)
    {
        if (code.Length > Longest)
            return [FormattableString.Invariant($"is too long to be looked at here ({code.Length} characters)")];
        var root = CellCode.Parse(code);
        var declared = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax or LocalFunctionStatementSyntax or ParameterSyntax)
            .Select(token => token.ValueText).ToHashSet();
        var words = root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !CallsAnotherStep(name, declared)).Select(name => name.Identifier.ValueText).ToHashSet();
        var anew = declared.Intersect(ours).ToList();
        return
        [
            .. suspects.Where(suspect => suspect.Words.Any(words.Contains)).Select(suspect => $"{suspect.Doubt} ({string.Join(", ", suspect.Words.Where(words.Contains))})"),
            .. anew.Count > 0 ? [$"declares a name of ours anew ({string.Join(", ", anew)})"] : Array.Empty<string>(),
            .. root.DescendantTrivia().Any(trivia => trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia)) || code.Split('\n').Any(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal)) ? ["has directives (#)"] : Array.Empty<string>(),
        ];
    }

    // The workbook itself says that a step calls the library's other steps, which do not wait for the learner's.
    private static bool CallsAnotherStep(SimpleNameSyntax name, HashSet<string> declared)
    {
        ExpressionSyntax library = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return name.Identifier.ValueText == "DeepNeuralNetwork"
            && library.Parent is MemberAccessExpressionSyntax call && call.Expression == library && !declared.Contains(call.Name.Identifier.ValueText);
    }
}
