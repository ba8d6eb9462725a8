namespace DeepNet.Notebooks;

/// <summary>How a <see cref="CSharpSession"/> runs.</summary>
public sealed record SessionOptions
{
    /// <summary>The notebook's folder: relative <c>#r</c> and <c>#load</c> start there, and it is the current folder of the cells.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>How long a cell may run, compiling and fetching packages not counted; null for no limit.</summary>
    public TimeSpan? CellTimeLimit { get; init; }

    /// <summary>How long a cell that is to stop may take to do so; then its process is ended, and with it all variables.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes the cells' managed memory may take (<c>DOTNET_GCHeapHardLimit</c>); null for no limit.</summary>
    public long? MemoryLimit { get; init; }
}
