namespace DeepNet.Cli;

/// <summary>What <c>deepnet grade</c> was asked for.</summary>
/// <param name="Path">The folder or zip with what was handed in.</param>
public sealed record GradeOptions(string Path)
{
    private static readonly TimeSpan longestLimit = TimeSpan.FromHours(1);

    /// <summary>The notebook that was handed out; null to find it in the workbook by its cells.</summary>
    public string? Assignment { get; init; }

    /// <summary>A file for the table; null for none.</summary>
    public string? Csv { get; init; }

    /// <summary>A file for everything; null for none.</summary>
    public string? Json { get; init; }

    /// <summary>A folder for a page a learner; null for none.</summary>
    public string? Feedback { get; init; }

    /// <summary>How many submissions are graded side by side.</summary>
    public int Jobs { get; init; } = 2;

    /// <summary>How long one cell may take; a submission has ten times that in all.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one submission may take.</summary>
    public TimeSpan TimeLimit => 10 * CellTimeLimit;

    /// <summary>How much managed memory a submission may take; other memory, twice that.</summary>
    public long MemoryLimit { get; init; } = 1L << 30;

    /// <summary>Run the submissions also where there is no sandbox.</summary>
    public bool Trust { get; init; }

    /// <summary>Grade also those that were graded before and did not change.</summary>
    public bool Again { get; init; }

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="CommandException">They make none.</exception>
    public void Validate()
    {
        if (Jobs < 1)
            throw new CommandException($"--jobs is {Jobs}; it needs to be at least 1.");
        if (CellTimeLimit < TimeSpan.FromSeconds(1) || CellTimeLimit > longestLimit)
            throw new CommandException(FormattableString.Invariant($"--time-limit is {CellTimeLimit.TotalSeconds} seconds; it needs to be from 1 to {longestLimit.TotalSeconds}, an hour."));
        if (!File.Exists(Path) && !Directory.Exists(Path))
            throw new CommandException($"There is no folder or zip {Path}. Name the folder with the submissions, or the zip that the learning platform gives.");
    }
}
