using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Cli;

/// <summary>The code of a check's cell.</summary>
internal static class CheckCode
{
    private const string Class = "Exercises";

    /// <summary>The name of the function that the cell checks; null when it makes no verdict.</summary>
    /// <param name="code">The cell's code.</param>
    public static string? Exercise(string code) =>
        Uses(code).Select(use => ((MemberAccessExpressionSyntax)use.Parent!).Name.Identifier.ValueText).FirstOrDefault();

    /// <summary>The code with the checks' whole name, so that a class of the learner's with the short one is not taken for them.</summary>
    /// <param name="code">The cell's code.</param>
    public static string Qualified(string code) =>
        Uses(code).Select(use => use.SpanStart).OrderDescending().Aggregate(code, (text, start) => text.Insert(start, "global::DeepNet.Exercises."));

    private static IEnumerable<IdentifierNameSyntax> Uses(string code) =>
        CellCode.Parse(code).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == Class && name.Parent is MemberAccessExpressionSyntax access && access.Expression == name);
}
