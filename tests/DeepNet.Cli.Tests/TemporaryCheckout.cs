using DeepNet.Notebooks;
using Spectre.Console;

namespace DeepNet.Cli.Tests;

/// <summary>A small checkout in a folder of its own, removed after the test.</summary>
internal sealed class TemporaryCheckout : IDisposable
{
    private readonly StringWriter output = new();

    public TemporaryCheckout()
    {
        Root = Directory.CreateTempSubdirectory("deepnet cli tests ").FullName;
        Layout = new RepositoryLayout(Root);
        Directory.CreateDirectory(Layout.Notebooks);
        Directory.CreateDirectory(Layout.Steps);
        Directory.CreateDirectory(Layout.StableFolder);
        Console = Terminal.Plain(output);
    }

    public string Root { get; }

    public RepositoryLayout Layout { get; }

    public IAnsiConsole Console { get; }

    /// <summary>A console as on a terminal, with bars that move.</summary>
    public IAnsiConsole LiveConsole => AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });

    public string Output => output.ToString();

    public string AddLesson(string name, params Cell[] cells)
    {
        var path = Path.Combine(Layout.Notebooks, $"{name}.ipynb");
        new Notebook { Cells = [.. cells] }.Write(path);
        return path;
    }

    public void AddStep(string name, string method) =>
        File.WriteAllText(Path.Combine(Layout.Steps, $"{name}.cs"), $$"""
            namespace DeepNet;

            public static partial class DeepNeuralNetwork
            {
                /// <summary>Documentation, which a lesson does not show.</summary>
                {{method.ReplaceLineEndings("\n    ")}}
            }
            """);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
