using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeepNet.Notebooks;

/// <summary>The directives of a cell that Roslyn does not know: packages, and commands of .NET Interactive.</summary>
/// <param name="Code">The code without them, every line in its place.</param>
/// <param name="Packages">The packages that the cell names.</param>
/// <param name="Error">What is wrong with one of them; null when nothing is.</param>
internal sealed record CellDirectives(string Code, IReadOnlyList<PackageReference> Packages, CellError? Error)
{
    public static CellDirectives Read(string code, CSharpParseOptions options)
    {
        if (!code.Contains('#', StringComparison.Ordinal)) return new CellDirectives(code, [], null);
        var tree = CSharpSyntaxTree.ParseText(code, options);
        var packages = new List<PackageReference>();
        var text = code.ToCharArray();
        foreach (var directive in tree.GetRoot().DescendantTrivia().Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            if (!directive.IsActive) continue;
            var position = tree.GetLineSpan(directive.Span).StartLinePosition;
            if (directive is ReferenceDirectiveTriviaSyntax reference && reference.File.ValueText.TrimStart().StartsWith(PackageReference.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                if (PackageReference.Parse(reference.File.ValueText.TrimStart()) is not { } package)
                    return Failed(code, CellErrorKind.MissingPackage, position, $"#r \"{reference.File.ValueText}\" is not understood. Write #r \"nuget: Id, Version\", such as #r \"nuget: MathNet.Numerics, 5.0.0\".", reference.File.ValueText);
                packages.Add(package);
                Blank(text, directive.Span);
            }
            else if (Command(code, directive) is { } command)
            {
                return Failed(code, CellErrorKind.UnknownCommand, position, $"{command} is a command of .NET Interactive that this engine does not have; it knows #r and #load. Remove it, or run the notebook in .NET Interactive.");
            }
        }

        return new CellDirectives(new string(text), packages, null);
    }

    private static string? Command(string code, DirectiveTriviaSyntax directive)
    {
        var line = code[directive.SpanStart..].Split('\n', 2)[0].Trim();
        return line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#i ", StringComparison.Ordinal) ? line.Split(' ', 2)[0] : null;
    }

    private static CellDirectives Failed(string code, CellErrorKind kind, LinePosition position, string message, string? package = null) =>
        new(code, [], new CellError(kind, kind.ToString(), message, position.Line + 1, position.Character + 1, Package: package));

    private static void Blank(char[] text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('\r' or '\n')) text[i] = ' ';
        }
    }
}
