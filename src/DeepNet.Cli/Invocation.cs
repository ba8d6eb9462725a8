using System.CommandLine;

namespace DeepNet.Cli;

/// <summary>How the user called this program.</summary>
public static class Invocation
{
    /// <summary>What to type before a command, such as <c>dotnet run --project src/DeepNet.Cli --</c>.</summary>
    public static string Name { get; } = Find(Environment.ProcessPath, Environment.GetEnvironmentVariable("MSBuildSDKsPath"), Environment.GetCommandLineArgs()[0]);

    /// <summary>Runs a command line; its help and its complaints name the program as the user did.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = CommandLine.Root().Parse(args);
        // deepnet alone takes lessons too, so these would be forgotten without a word.
        if (parsed.CommandResult.Command is not RootCommand and var command && parsed.RootCommandResult.Tokens is { Count: > 0 } lessons)
        {
            Console.Error.WriteLine($"deepnet: the lessons come after the command: {Name} {command.Name} {string.Join(' ', lessons.Select(token => token.Value))}");
            return 2;
        }

        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        Console.Out.Write(Named(output));
        Console.Error.Write(Named(errors));
        return code;
    }

    /// <summary>What the user typed, as far as it can be seen.</summary>
    /// <param name="process">The path of the process's program.</param>
    /// <param name="sdk">What <c>dotnet run</c> leaves in the environment; null or empty when it did not start this.</param>
    /// <param name="program">The program that was run.</param>
    public static string Find(string? process, string? sdk, string program)
    {
        // dotnet run starts the program that the build made; --no-build leaves nothing in the environment.
        var name = Path.GetFileName(process)?.Replace(".exe", "", StringComparison.OrdinalIgnoreCase) ?? "deepnet";
        return !string.IsNullOrEmpty(sdk) || name == "DeepNet.Cli" ? "dotnet run --project src/DeepNet.Cli --"
            : name == "dotnet" ? $"dotnet {program}"
            : name;
    }

    private static string Named(StringWriter text) => text.ToString().Replace(RootCommand.ExecutableName, Name, StringComparison.Ordinal);
}
