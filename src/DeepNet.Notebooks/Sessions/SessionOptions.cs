namespace DeepNet.Notebooks;

/// <summary>How a <see cref="CSharpSession"/> runs.</summary>
/// <remarks>
/// <c>new SessionOptions { WorkingDirectory = "notebooks", CellTimeLimit = TimeSpan.FromMinutes(5) }</c> suffices. To put a
/// sandbox before the engine: <c>Engine = ["bwrap", …, .. InteractiveTool.Command], HasOwnProcessNumbers = true</c>.
/// </remarks>
public sealed record SessionOptions
{
    /// <summary>The notebook's folder: relative <c>#r</c> and <c>#load</c> start there, and it is the current folder of the cells.</summary>
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>
    /// The command line of the engine, which reads commands and writes events as .NET Interactive's <c>stdio</c> mode does;
    /// <c>--working-dir</c> and the folder are added to it.
    /// </summary>
    public IReadOnlyList<string> Engine { get; init; } = InteractiveTool.Command;

    /// <summary>
    /// Whether the engine stands in a sandbox from which this process cannot be seen. Otherwise it ends itself as soon as
    /// this process has ended; the sandbox has to do it instead.
    /// </summary>
    public bool HasOwnProcessNumbers { get; init; }

    /// <summary>Variables for the engine's process, over those it inherits; null as a value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>How long a cell may run, compiling and fetching packages included, starting the engine not; null for no limit.</summary>
    public TimeSpan? CellTimeLimit { get; init; }

    /// <summary>How many bytes the cells' managed memory may take (<c>DOTNET_GCHeapHardLimit</c>); null for no limit.</summary>
    public long? MemoryLimit { get; init; }
}
