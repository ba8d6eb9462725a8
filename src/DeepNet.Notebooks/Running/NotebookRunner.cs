namespace DeepNet.Notebooks;

/// <summary>Runs all code cells of a notebook in order, on a session without variables.</summary>
public static class NotebookRunner
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="notebook">The notebook; it is left as it is.</param>
    /// <param name="session">A fresh session.</param>
    /// <param name="progress">Told, in order, when a cell begins, puts something out, and ends.</param>
    /// <param name="leaveOut">Cells with one of these tags are not run and keep their outputs.</param>
    /// <param name="cancellationToken">Stops the cell that runs and ends the run; the error then says so.</param>
    public static async Task<NotebookRun> RunAsync(
        Notebook notebook, CSharpSession session, IProgress<RunProgress>? progress = null, IReadOnlyList<string>? leaveOut = null, CancellationToken cancellationToken = default)
    {
        var executed = notebook.Clone();
        var toRun = executed.Cells.Index()
            .Where(entry => entry.Item.Kind == CellKind.Code && !entry.Item.Tags.Contains(CellTags.SkipExecution))
            .ToList();
        var leftOut = toRun.RemoveAll(entry => entry.Item.Tags.Intersect(leaveOut ?? []).Any());
        // What a run that stops early does not reach must not look as if it had been run.
        foreach (var (_, cell) in toRun)
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
        }

        var language = CellLanguage.Other(notebook);
        var runs = new List<CellRun>();
        foreach (var (index, cell) in toRun)
        {
            var place = new RunProgress(index + 1, runs.Count + 1, toRun.Count);
            var result = await RunCellAsync(session, cell, language, place, progress, cancellationToken).ConfigureAwait(false);
            var run = new CellRun(place.CellNumber, place.CodeNumber, result, cell.Tags.Contains(CellTags.RaisesException));
            runs.Add(run);
            Fill(cell, run);
            progress?.Report(place with { Result = result });
            if (Problem(run) is { } problem)
                return new NotebookRun(executed, runs, new RunError(run.CellNumber, problem)) { LeftOut = leftOut };
        }

        return new NotebookRun(executed, runs, null) { LeftOut = leftOut };
    }

    private static async Task<CellResult> RunCellAsync(
        CSharpSession session, Cell cell, string? notebookLanguage, RunProgress place, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {place.CellNumber}");
        progress?.Report(place);
        if (cancellationToken.IsCancellationRequested)
            return new CellResult([], new CellError(CellErrorKind.Cancelled, "Cancelled", $"The run was cancelled before {name}."), TimeSpan.Zero);
        if (CellLanguage.Other(cell, notebookLanguage) is { } language)
        {
            return new CellResult([], new CellError(
                CellErrorKind.UnknownCommand, "UnknownLanguage", $"{name} is written for \"{language}\", and only C# is run here. Tag the cell {CellTags.SkipExecution}, or open the notebook in Jupyter or VS Code."), TimeSpan.Zero);
        }

        void Report(Output output) => progress?.Report(place with { Output = output });
        session.OutputReceived += Report;
        try
        {
            return await session.ExecuteAsync(cell.Source, name, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            session.OutputReceived -= Report;
        }
    }

    private static CellError? Problem(CellRun run) => run switch
    {
        { FailureExpected: true, Result.Succeeded: true } => new CellError(
            CellErrorKind.ExpectedFailure, "ExpectedFailure", $"The cell is tagged {CellTags.RaisesException} but ran without an error. Remove the tag, or make it fail as its text says."),
        { FailureExpected: true, Result.Error.Kind: CellErrorKind.Exception or CellErrorKind.Compilation } => null,
        _ => run.Result.Error,
    };

    private static void Fill(Cell cell, CellRun run)
    {
        cell.ExecutionCount = run.CodeNumber;
        cell.Outputs.AddRange(run.Result.Outputs.Select(output => output.Copy()));
        foreach (var result in cell.Outputs.OfType<DataOutput>().Where(output => output.IsResult))
            result.ExecutionCount = run.CodeNumber;
        if (run.Result.Error is { } error)
            cell.Outputs.Add(error.ToOutput());
    }
}
