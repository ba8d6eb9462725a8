using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepNet.Cli;

/// <summary>The text of a step, as it is shown in a lesson: the method without its documentation, moved to the left margin; <c>#nullable enable</c> before it where it has a type with a question mark.</summary>
public static class StepSource
{
    /// <summary>The step that a cell shows: its metadata name it, as <c>"deepnet": { "source": "LinearForward" }</c>; null where they do not.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">What an error calls it.</param>
    /// <exception cref="CommandException">What they hold is no name.</exception>
    public static string? NameIn(Cell cell, string place)
    {
        if (cell.Metadata["deepnet"] is not JsonObject deepnet || deepnet["source"] is not { } source)
            return null;
        return source.GetValueKind() == JsonValueKind.String
            ? (string)source!
            : throw new CommandException($"{place}: metadata deepnet.source is {source.ToJsonString()}; it needs to be the name of a step, such as \"LinearForward\".");
    }

    /// <summary>Reads a step.</summary>
    /// <param name="folder">The folder of the steps.</param>
    /// <param name="step">The step's name, such as LinearForward; the file has the same name.</param>
    /// <exception cref="CommandException">There is no such step, or its file holds no method of that name.</exception>
    public static string Read(string folder, string step)
    {
        var method = Find(folder, step);
        var lines = method.ToString().ReplaceLineEndings("\n").Split('\n');
        // A notebook's kernel has nullable annotations off, and would warn of each '?'.
        var heading = method.DescendantNodes().OfType<NullableTypeSyntax>().Any() ? "#nullable enable\n" : "";
        var margin = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return heading + string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Select(line => line.Length > 0 ? line[margin..] : line)));
    }

    /// <summary>What the documentation of a step says.</summary>
    /// <param name="folder">The folder of the steps.</param>
    /// <param name="step">The step's name.</param>
    /// <exception cref="CommandException">There is no such step.</exception>
    public static StepDocumentation Document(string folder, string step)
    {
        var comment = string.Concat(Find(folder, step).GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>());
        var documentation = XElement.Parse($"<doc>{comment.Replace("///", "", StringComparison.Ordinal)}</doc>");
        return new StepDocumentation(
            Words(documentation.Descendants("code").FirstOrDefault()),
            [.. documentation.Elements("param").Select(parameter => (parameter.Attribute("name")!.Value, Words(parameter)))],
            Words(documentation.Element("returns")));

        static string Words(XElement? element) => string.Join(' ', (element?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static MethodDeclarationSyntax Find(string folder, string step)
    {
        var path = Path.Combine(folder, $"{step}.cs");
        if (!File.Exists(path))
            throw new CommandException($"There is no step '{step}' in {folder}. The steps are: {string.Join(", ", Directory.GetFiles(folder, "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))}.");

        return CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()
            .DescendantNodes().OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Identifier.Text == step)
            ?? throw new CommandException($"{path} holds no method named {step}; a step's file has the name of its method.");
    }
}
