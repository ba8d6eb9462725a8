using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Site;

/// <summary>What a piece of C# is, as a class of the style sheet; null for what has no colour of its own.</summary>
internal static class TokenKind
{
    private const string Keyword = "kw", Text = "st", Number = "nu", Comment = "co", Directive = "di", Type = "ty", Method = "me";

    /// <summary>The kind of a token.</summary>
    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Number,
        SyntaxKind.IdentifierToken => OfIdentifier(token),
        SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken => Text,
        var kind when kind.ToString().Contains("StringLiteral", StringComparison.Ordinal) => Text,
        var kind when SyntaxFacts.IsKeywordKind(kind) => Keyword,
        _ => null,
    };

    /// <summary>The kind of what stands between tokens.</summary>
    public static string? Of(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => Comment,
        _ when trivia.IsDirective => Directive,
        _ => null,
    };

    private static string? OfIdentifier(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } or IdentifierNameSyntax { IsNint: true } or IdentifierNameSyntax { IsNuint: true } => Keyword,
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Method,
        SimpleNameSyntax name when IsCalled(name) => Method,
        GenericNameSyntax => Type,
        SimpleNameSyntax name when IsType(name) => Type,
        _ => null,
    };

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax
        || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == name && call.Expression == access
        || name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax };

    private static bool IsType(SimpleNameSyntax name)
    {
        // Of A.B.C in the place of a type only C is one.
        TypeSyntax type = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        return type.Parent switch
        {
            VariableDeclarationSyntax parent => parent.Type == type,
            ParameterSyntax parent => parent.Type == type,
            BaseObjectCreationExpressionSyntax => true,
            MethodDeclarationSyntax parent => parent.ReturnType == type,
            LocalFunctionStatementSyntax parent => parent.ReturnType == type,
            PropertyDeclarationSyntax parent => parent.Type == type,
            ForEachStatementSyntax parent => parent.Type == type,
            CastExpressionSyntax parent => parent.Type == type,
            CatchDeclarationSyntax or TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or BaseTypeSyntax or TupleElementSyntax
                or TypeOfExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or TypeConstraintSyntax => true,
            _ => false,
        };
    }
}
