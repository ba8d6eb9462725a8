namespace DeepNet.Site;

/// <summary>What a live page needs of whatever runs its cells.</summary>
internal interface ICellEngine : IAsyncDisposable
{
    /// <summary>Whether its process has ended, so that the variables are gone.</summary>
    bool HasEnded { get; }

    /// <summary>Runs a cell. Whatever the cell does is told in the result.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="cellName">What errors call the cell.</param>
    /// <param name="arrived">Takes each output as it arrives.</param>
    /// <param name="cancellationToken">Stops the cell.</param>
    Task<CellResult> RunAsync(string code, string cellName, Action<Output> arrived, CancellationToken cancellationToken);

    /// <summary>Begins anew, without variables.</summary>
    Task RestartAsync();

    /// <summary>The ways to go on at a place in a cell's code; none while a cell runs.</summary>
    Task<IReadOnlyList<Completion>> CompletionsAsync(string code, int line, int column, CancellationToken cancellationToken);

    /// <summary>What is to be said of a place in a cell's code; null when nothing is, and while a cell runs.</summary>
    Task<Hover?> HoverAsync(string code, int line, int column, CancellationToken cancellationToken);
}
