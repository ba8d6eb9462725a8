using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Cli;

/// <summary>A function that a learner writes in a workbook.</summary>
/// <param name="Name">Its name, the same as its check's.</param>
/// <param name="Source">A right one, as a lesson shows it.</param>
/// <param name="Documentation">What the library says of it.</param>
public sealed record LearnersFunction(string Name, string Source, StepDocumentation Documentation)
{
    /// <summary>What stands in the body until the learner replaces it; nbgrader is told to write the same.</summary>
    public const string Stub = "throw new NotImplementedException();";

    private const string Margin = "    ";
    private const int LineWidth = 100;
    private const int CommentWidth = 92;

    /// <summary>The formula, what goes in and what comes out, as Markdown.</summary>
    public string Shapes
    {
        get
        {
            var formula = Documentation.Formula.Length == 0 ? "" : $"```\n{Documentation.Formula}\n```\n\n";
            var rows = Documentation.Parameters.Select(parameter => $"| `{parameter.Name}` | {parameter.Text} |").Append($"| returns | {Documentation.Returns} |");
            return $"{formula}| | |\n|:---|:---|\n{string.Join('\n', rows)}";
        }
    }

    /// <summary>Reads a function: a step of the library, or one that only the workbook asks for.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="CommandException">There is none, or its body is an expression.</exception>
    public static LearnersFunction Read(RepositoryLayout repository, string name)
    {
        var folder = File.Exists(Path.Combine(repository.WorkbookFunctions, $"{name}.cs")) ? repository.WorkbookFunctions : repository.Steps;
        return new LearnersFunction(name, StepSource.Read(folder, name), StepSource.Document(folder, name));
    }

    /// <summary>A right one that calls the library's functions, whatever the same notebook asks for.</summary>
    /// <param name="others">Functions that the notebook asks for.</param>
    public string Solution(IReadOnlyCollection<string> others) => CellCode.Qualify(Source, others.Except([Name]));

    /// <summary>The cell: with an empty body for the learner, or the solution between the marks that nbgrader looks for.</summary>
    /// <param name="solved">Whether to put the solution in.</param>
    /// <param name="others">Functions that the same notebook asks for; where they are called, the library's are meant.</param>
    public string Cell(bool solved, IReadOnlyCollection<string> others)
    {
        var qualified = Solution(others);
        var method = CellCode.Parse(qualified).DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        if (method.Body is not { } body)
            throw new CommandException($"The function {Name} has an expression for a body; the workbook needs one in braces, to leave it empty.");
        var solution = qualified[body.OpenBraceToken.Span.End..body.CloseBraceToken.SpanStart].Trim('\n');
        var called = others.Where(other => qualified.Contains($"{CellCode.Library}{other}(", StringComparison.Ordinal)).Select(other => CellCode.Library + other).ToList();
        List<string> comments = [$"Return {(Documentation.Returns.StartsWith("The ", StringComparison.Ordinal) ? "t" + Documentation.Returns[1..] : Documentation.Returns)}"];
        if (called.Count > 0)
            comments.Add($"Call {LessonText.Listed(called)}: the library's {(called.Count == 1 ? "does" : "do")} not wait for yours above.");
        IEnumerable<string> lines =
        [
            .. comments.SelectMany(comment => Wrapped(comment).Select(line => $"{Margin}// {line}")),
            .. solved ? [$"{Margin}// BEGIN SOLUTION", solution, $"{Margin}// END SOLUTION"] : new[] { Margin + Stub },
        ];
        return $"{Head(qualified, method.ParameterList)}\n{{\n{string.Join('\n', lines)}\n}}";
    }

    /// <summary>All before the body; a long signature has a line for each parameter, so that no screen cuts it.</summary>
    private static string Head(string code, ParameterListSyntax parameters)
    {
        var head = code[..parameters.Span.End];
        return head.Split('\n')[^1].Length <= LineWidth ? head
            : $"{code[..parameters.OpenParenToken.Span.End]}\n{string.Join(",\n", parameters.Parameters.Select(parameter => Margin + parameter))})";
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= CommentWidth)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
