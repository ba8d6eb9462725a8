namespace DeepNet.Kernel;

/// <summary>Stops the cell that runs, or says that it cannot be stopped.</summary>
/// <param name="stuck">Called with the cell's id when only the end of the process stops it.</param>
internal sealed class CellCancellation(Action<int> stuck)
{
    private readonly Action<int> _stuck = stuck;
    private readonly Lock _lock = new();
    private Scope? _current;

    public Scope Begin(int id)
    {
        lock (_lock) return _current = new Scope(this, id);
    }

    public void Cancel(int id)
    {
        Scope current;
        lock (_lock)
        {
            if (_current is null || _current.Id != id) return;
            current = _current;
            if (current.IsUnstoppable) _stuck(id);
        }

        // Outside the lock, as it waits until the cell's thread has been interrupted.
        current.Cancel();
    }

    /// <summary>The time while one cell runs.</summary>
    internal sealed class Scope(CellCancellation owner, int id) : IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public int Id => id;

        public CancellationToken Token => _source.Token;

        public bool IsUnstoppable { get; private set; }

        public void Cancel() => _source.Cancel();

        /// <summary>The cell goes on where it cannot be interrupted: after an await.</summary>
        public void CannotBeStopped()
        {
            lock (owner._lock)
            {
                IsUnstoppable = true;
                if (_source.IsCancellationRequested) owner._stuck(id);
            }
        }

        public void Dispose()
        {
            lock (owner._lock) owner._current = null;
        }
    }
}
