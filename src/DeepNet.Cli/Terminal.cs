namespace DeepNet.Cli;

/// <summary>Where the commands write.</summary>
public static class Terminal
{
    // A file or a pipe has no width; this one keeps every table row on one line.
    private const int PlainWidth = 160;

    /// <summary>The console: with colours on a terminal, plain text where the output goes elsewhere.</summary>
    public static IAnsiConsole Create()
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;
    }

    /// <summary>Writes a command or an address on a line of its own, whole whatever the terminal's width: it is there to be copied.</summary>
    public static void WriteWhole(this IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine($"  {text}");

    /// <summary>A console that writes plain text, whatever the environment says of terminals.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
