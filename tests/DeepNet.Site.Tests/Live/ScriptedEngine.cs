using System.Collections.Concurrent;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>An engine whose cells do what a test says, at once and without a process.</summary>
internal sealed class ScriptedEngine : ICellEngine
{
    private readonly ConcurrentDictionary<string, Func<Action<Output>, CancellationToken, Task<CellResult>>> cells = new();

    public bool HasEnded { get; set; }

    public int Starts { get; private set; } = 1;

    public bool IsDisposed { get; private set; }

    public ConcurrentQueue<string> Ran { get; } = new();

    public static CellResult Success => new([], null, TimeSpan.FromSeconds(0.5));

    public static CellResult Failure(string message) => new(
        [], new CellError(CellErrorKind.Compilation, "CompilationError", message, Line: 2, Column: 5), TimeSpan.Zero);

    /// <summary>What a code does; every other succeeds silently.</summary>
    public ScriptedEngine On(string code, Func<Action<Output>, CancellationToken, Task<CellResult>> cell)
    {
        cells[code] = cell;
        return this;
    }

    /// <summary>A cell that runs until it is stopped.</summary>
    public static async Task<CellResult> ForEver(Action<Output> arrived, CancellationToken stopped)
    {
        await Task.Delay(Timeout.Infinite, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new CellResult([], new CellError(CellErrorKind.Cancelled, "Cancelled", "stopped"), TimeSpan.Zero);
    }

    public async Task<CellResult> RunAsync(string code, string cellName, Action<Output> arrived, CancellationToken cancellationToken)
    {
        Ran.Enqueue(code);
        return cells.TryGetValue(code, out var cell) ? await cell(arrived, cancellationToken) : Success;
    }

    public Task RestartAsync()
    {
        HasEnded = false;
        Starts++;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Completion>> CompletionsAsync(string code, int line, int column, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Completion>>([new Completion($"{code} {line} {column}", "Method", "text", false, "f", "s", "")]);

    public Task<Hover?> HoverAsync(string code, int line, int column, CancellationToken cancellationToken) =>
        Task.FromResult<Hover?>(line == 1 ? new Hover("**about it**", null) : null);

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
