using System.Threading.Channels;

namespace DeepNet.Site;

/// <summary>The session behind one tab: what waits, what runs, what came of it.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, CellRecord> records = new(StringComparer.Ordinal);
    private readonly LinkedList<CellRecord> waiting = [];
    private readonly LiveLesson lesson;
    private readonly ICellEngine engine;
    private readonly NotebookCopies copies;
    private ChannelWriter<bool>? listener;
    private CancellationTokenSource? running;
    private Task work = Task.CompletedTask;
    private volatile bool isDisposed;
    private bool isWorking;
    private bool isRestarting;
    private int runs;

    public Tab(LiveLesson lesson, ICellEngine engine, NotebookCopies copies) =>
        (this.lesson, this.engine, this.copies) = (lesson, engine, copies);

    public ICellEngine Engine => engine;

    /// <summary>Gives the tab a page that is told when something changes; false when another page has it.</summary>
    public bool TryListen(ChannelWriter<bool> page)
    {
        lock (changing)
        {
            if (listener is not null)
                return false;
            listener = page;
            return true;
        }
    }

    /// <summary>Takes the page from the tab.</summary>
    public void StopListening()
    {
        lock (changing)
            listener = null;
    }

    /// <summary>The messages that bring a page up to date.</summary>
    /// <param name="told">What the page knows, by the cells' ids.</param>
    public IReadOnlyList<JsonObject> News(Dictionary<string, CellNews> told)
    {
        lock (changing)
        {
            return
            [
                .. records.SelectMany(record =>
                {
                    if (!told.TryGetValue(record.Key, out var news))
                        told[record.Key] = news = new CellNews(record.Key);
                    return news.Since(record.Value);
                }),
            ];
        }
    }

    /// <summary>Puts cells at the end of those that wait; what the lesson does not have, and the cell that runs, are left out.</summary>
    /// <param name="cells">The cells, in order.</param>
    /// <param name="isWholeRun">Whether cells that are tagged <see cref="CellTags.SkipExecution"/> are left out too.</param>
    public void Run(IEnumerable<CellSource> cells, bool isWholeRun)
    {
        lock (changing)
        {
            foreach (var source in cells)
            {
                if (lesson.Find(source.Cell) is not { } cell || (isWholeRun && cell.Tags.Contains(CellTags.SkipExecution)))
                    continue;
                var before = records.GetValueOrDefault(source.Cell);
                if (before?.State == CellState.Running)
                    continue;
                if (before is not null)
                    waiting.Remove(before);
                var record = new CellRecord(source, ++runs, cell.Tags.Contains(CellTags.RaisesException));
                records[source.Cell] = record;
                waiting.AddLast(record);
            }

            Work();
        }

        Changed();
    }

    /// <summary>Stops the cell that runs, and drops those that wait.</summary>
    public void Interrupt()
    {
        Stop();
        Changed();
    }

    /// <summary>Begins anew, without variables.</summary>
    public async Task RestartAsync()
    {
        lock (changing)
        {
            if (isRestarting)
                return;
            isRestarting = true;
        }

        Stop();
        await work;
        await engine.RestartAsync();
        lock (changing)
        {
            Forget();
            isRestarting = false;
            // What was asked for meanwhile runs in the fresh process.
            Work();
        }

        Changed();
    }

    /// <summary>Writes the lesson as the reader has changed it, with the outputs that belong to it.</summary>
    /// <param name="cells">The code cells as they stand in the page.</param>
    /// <returns>The file.</returns>
    public string Save(IEnumerable<CellSource> cells)
    {
        var copy = lesson.Notebook.Clone();
        var sources = cells.ToDictionary(source => source.Cell, source => source.Code, StringComparer.Ordinal);
        lock (changing)
        {
            foreach (var cell in copy.Cells.Where(cell => cell.Kind == CellKind.Code && sources.ContainsKey(cell.Id)))
            {
                var code = sources[cell.Id];
                if (records.GetValueOrDefault(cell.Id) is { Result: not null } record && record.Source.Code == code)
                    Fill(cell, record);
                else if (code != cell.Source)
                    Fill(cell, null);
                cell.Source = code;
            }
        }

        return copies.Write(copy, lesson.Folder, lesson.Name);
    }

    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        Interrupt();
        await work;
        await engine.DisposeAsync();
    }

    private static void Fill(Cell cell, CellRecord? record)
    {
        cell.ExecutionCount = record?.Run;
        cell.Outputs.Clear();
        cell.Outputs.AddRange(record?.ToNotebook() ?? []);
        foreach (var result in cell.Outputs.OfType<DataOutput>().Where(output => output.IsResult))
            result.ExecutionCount = record?.Run;
    }

    private void Work()
    {
        if (isWorking || isRestarting || waiting.Count == 0)
            return;
        isWorking = true;
        work = Task.Run(WorkAsync);
    }

    private async Task WorkAsync()
    {
        while (Next() is { } record)
        {
            Changed();
            CellResult result;
            try
            {
                result = await engine.RunAsync(record.Source.Code, lesson.NameOf(record.Source.Cell), output => Arrived(record, output), running!.Token);
            }
            catch (Exception e)
            {
                // An engine that cannot be started is no reason to lose what the reader sees.
                result = new CellResult([], new CellError(CellErrorKind.Crashed, e.GetType().Name, e.Message), TimeSpan.Zero);
            }

            var hasEnded = engine.HasEnded;
            lock (changing)
            {
                record.Finish(result);
                running = null;
                var isMeant = record.IsErrorMeant && result.Error?.Kind
                    is not (CellErrorKind.Cancelled or CellErrorKind.TimedOut or CellErrorKind.Crashed or CellErrorKind.SessionEnded);
                if (!result.Succeeded && !isMeant)
                    Drop();
                if (hasEnded)
                    Forget();
            }

            Changed();
            // At once, so that the next cell need not wait for the process to warm up.
            if (hasEnded && !isDisposed)
                await engine.RestartAsync();
        }
    }

    private CellRecord? Next()
    {
        lock (changing)
        {
            if (waiting.First is not { } first || isRestarting)
            {
                isWorking = false;
                return null;
            }

            waiting.RemoveFirst();
            first.Value.State = CellState.Running;
            running = new CancellationTokenSource();
            return first.Value;
        }
    }

    private void Arrived(CellRecord record, Output output)
    {
        lock (changing)
            record.Add(output);
        Changed();
    }

    private void Stop()
    {
        CancellationTokenSource? stopped;
        lock (changing)
        {
            Drop();
            stopped = running;
        }

        // Not under the lock: an engine that ends may wait for its last output to be taken, which takes the lock.
        _ = stopped?.CancelAsync();
    }

    private void Drop()
    {
        foreach (var record in waiting)
            record.State = CellState.Dropped;
        waiting.Clear();
    }

    // The variables are gone: what ran has to run again.
    private void Forget()
    {
        foreach (var record in records.Values.Where(record => record.State == CellState.Succeeded))
            record.State = CellState.Past;
    }

    private void Changed()
    {
        lock (changing)
            listener?.TryWrite(true);
    }
}
