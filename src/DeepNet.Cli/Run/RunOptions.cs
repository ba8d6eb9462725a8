namespace DeepNet.Cli;

/// <summary>What <c>deepnet run</c> was asked for.</summary>
/// <param name="Check">Compare the outputs with the committed ones.</param>
/// <param name="Write">Write the outputs into the notebooks themselves.</param>
/// <param name="Jobs">How many lessons run side by side.</param>
/// <param name="CellTimeLimit">How long one cell may take.</param>
public sealed record RunOptions(bool Check, bool Write, int Jobs, TimeSpan CellTimeLimit)
{
    private static readonly TimeSpan LongestLimit = TimeSpan.FromDays(1);

    /// <summary>Where the pictures of figures come from.</summary>
    public PictureSource Pictures { get; init; } = Write ? PictureSource.CommittedOrDrawn : PictureSource.Committed;

    /// <summary>Also run the cells that are tagged <c>packages</c>, which fetch packages; else they keep their outputs.</summary>
    public bool Packages { get; init; }

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="CommandException">They make none.</exception>
    public void Validate()
    {
        if (Check && Write)
            throw new CommandException("--check compares with the committed outputs and --write replaces them; give one of the two.");
        if (Jobs < 1)
            throw new CommandException($"--jobs is {Jobs}; it needs to be at least 1.");
        if (CellTimeLimit <= TimeSpan.Zero || CellTimeLimit > LongestLimit)
            throw new CommandException(FormattableString.Invariant($"--time-limit is {CellTimeLimit.TotalSeconds} seconds; it needs to be from 1 to {LongestLimit.TotalSeconds}, a day."));
    }
}
