using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DeepNet.Cli;

/// <summary>The usual help, and below it what one may type.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["open"] = ["open", "open 3", "open 3 --workbook"],
        ["run"] = ["run 3", "run 3 backward-pass --check", "run --write --jobs 1"],
        ["workbook"] = ["workbook --solutions solutions"],
        ["grade"] = ["grade handed-in.zip --csv grades.csv --feedback feedback"],
        ["watch"] = ["class watch class-folder"],
    };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        // deepnet alone takes lessons too; the help of a command would name them a second time
        foreach (var argument in parseResult.RootCommandResult.Command.Arguments)
            argument.Hidden = command is not RootCommand;
        var code = usual.Invoke(parseResult);
        if (Examples.TryGetValue(command.Name, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {RootCommand.ExecutableName} {example}");
            output.WriteLine();
        }

        return code;
    }
}
