using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Cli;

/// <summary>What names the code of a cell declares, changes and uses.</summary>
internal sealed class CellCode
{
    /// <summary>What to write before the name of a function of which the learner's own may stand in the way.</summary>
    public const string Library = "DeepNeuralNetwork.";

    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>Reads the code of a cell.</summary>
    public CellCode(string code)
    {
        var root = Parse(code);
        var members = root.ChildNodes().ToList();
        Declared =
        [
            .. members.SelectMany(Declares),
            .. members.OfType<GlobalStatementSyntax>().SelectMany(member => member.DescendantNodes().OfType<SingleVariableDesignationSyntax>()).Select(name => name.Identifier.Text),
        ];
        Changed = [.. root.DescendantNodes().SelectMany(Changes).Except(Declared)];
        Used = [.. root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => !IsMember(name)).Select(name => name.Identifier.Text).Except(Declared)];
    }

    /// <summary>The names that a later cell can use.</summary>
    public HashSet<string> Declared { get; }

    /// <summary>The names declared elsewhere whose values it may change.</summary>
    public HashSet<string> Changed { get; }

    /// <summary>The names that it takes from elsewhere.</summary>
    public HashSet<string> Used { get; }

    /// <summary>The code's tree.</summary>
    public static SyntaxNode Parse(string code) => CSharpSyntaxTree.ParseText(code, Script).GetRoot();

    /// <summary>The code with the library's functions meant, whatever the notebook itself has declared.</summary>
    /// <param name="code">The code.</param>
    /// <param name="functions">The functions that the notebook declares.</param>
    public static string Qualify(string code, IEnumerable<string> functions)
    {
        var places = Parse(code).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => functions.Contains(name.Identifier.Text) && !IsMember(name))
            .OrderByDescending(name => name.SpanStart);
        return places.Aggregate(code, (text, name) => text.Insert(name.SpanStart, Before(name.Identifier.Text)));
    }

    // GradientCheck is a class of the library, and what only the workbook asks for has no other to be mistaken for
    private static string Before(string function) =>
        function == nameof(GradientCheck) ? "DeepNet."
        : typeof(DeepNeuralNetwork).GetMethod(function) is null ? ""
        : Library;

    private static bool IsMember(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name;

    private static IEnumerable<string> Declares(SyntaxNode member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
        MethodDeclarationSyntax method => [method.Identifier.Text],
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(variable => variable.Identifier.Text),
        GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function } => [function.Identifier.Text],
        _ => [],
    };

    private static IEnumerable<string> Changes(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.Arguments.SelectMany(argument => Root(argument.Expression)),
        AssignmentExpressionSyntax assignment => Root(assignment.Left),
        PostfixUnaryExpressionSyntax step => Root(step.Operand),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } => Root(call.Expression),
        _ => [],
    };

    private static IEnumerable<string> Root(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => [name.Identifier.Text],
        MemberAccessExpressionSyntax access => Root(access.Expression),
        ElementAccessExpressionSyntax element => Root(element.Expression),
        InvocationExpressionSyntax call => Root(call.Expression),
        _ => [],
    };
}
