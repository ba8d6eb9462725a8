namespace DeepNet.Notebooks;

/// <summary>What the engine is given before the first cell: its environment, and a cell that nobody sees.</summary>
internal static class EngineSetup
{
    /// <summary>The token of the hidden cell.</summary>
    public const string Token = "setup";

    /// <summary>
    /// The hidden cell. It ends the engine with its owner, as the engine does not end with its input; lets errors tell a
    /// cell's line, which takes a private field of the kernel's, so that a successor without it only loses the lines; gives
    /// cells an empty standard input, as the real one carries the commands; and loads the compiler meanwhile.
    /// </summary>
    /// <param name="owner">The owner's process number; null where the engine cannot see it.</param>
    public static string Code(int? owner) => (owner is { } id ? Watching(id) : "") + """
        {
            var kernel = Microsoft.DotNet.Interactive.Kernel.Current;
            var field = kernel.GetType().GetField("_scriptOptions", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic);
            if (field is not null)
            {
                kernel.AddMiddleware((command, context, next) =>
                {
                    if (command is Microsoft.DotNet.Interactive.Commands.SubmitCode)
                    {
                        object With(object options, string name, object value) => field.FieldType.GetMethod(name)?.Invoke(options, [value]) ?? options;
                        var options = With(With(field.GetValue(kernel), "WithEmitDebugInformation", true), "WithFileEncoding", System.Text.Encoding.UTF8);
                        field.SetValue(kernel, With(options, "WithFilePath", command.GetOrCreateToken()));
                    }

                    return next(command, context);
                });
            }

            System.Console.SetIn(System.IO.TextReader.Null);
        }
        """;

    // An owner that is gone already is an ArgumentException.
    private static string Watching(int owner) => string.Create(CultureInfo.InvariantCulture, $$"""
        new System.Threading.Thread(() =>
        {
            try
            {
                System.Diagnostics.Process.GetProcessById({{owner}}).WaitForExit();
            }
            catch (System.ArgumentException)
            {
            }

            System.Diagnostics.Process.GetCurrentProcess().Kill();
        }) { IsBackground = true }.Start();

        """);

    /// <summary>Fills the environment of the engine's process.</summary>
    public static void Fill(IDictionary<string, string?> environment, SessionOptions options)
    {
        // `dotnet run` and `dotnet test` leave these behind, and a restore in a cell would use another build's SDK.
        foreach (var name in environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        environment["POWERSHELL_UPDATECHECK"] = "Off";
        environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        // Messages are compared with committed ones.
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // One heap, as a session has one thread; and Roslyn starts faster without instrumented code.
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        if (options.MemoryLimit is { } limit)
            environment["DOTNET_GCHeapHardLimit"] = limit.ToString("x", CultureInfo.InvariantCulture);
        foreach (var (name, value) in options.Environment)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
    }
}
