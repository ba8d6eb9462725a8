using System.Runtime;

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
        lock (_lock)
        {
            if (_current?.Id == id) _current.Cancel();
        }
    }

    /// <summary>The time while one cell runs.</summary>
    internal sealed class Scope(CellCancellation owner, int id) : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private Thread? _interruptible;
        private bool _isUnstoppable;

        public int Id => id;

        public CancellationToken Token => _source.Token;

        /// <summary>Stops the cell, wherever it is. The caller holds the lock.</summary>
        public void Cancel()
        {
            // It waits until the cell's thread has been stopped, and that thread may want the lock.
            _ = Task.Run(_source.Cancel);
            // A thread that waits or sleeps is not stopped by that, but wakes up from this.
            _interruptible?.Interrupt();
            if (_isUnstoppable) owner._stuck(id);
        }

        /// <summary>Runs what may be stopped at any place.</summary>
        public void Run(Action action)
        {
            lock (owner._lock) _interruptible = Thread.CurrentThread;
            try
            {
#pragma warning disable SYSLIB0046 // Nothing else stops while (true) { }; this process serves cells alone, and is ended when a cell resists.
                ControlledExecution.Run(action, Token);
#pragma warning restore SYSLIB0046
            }
            finally
            {
                lock (owner._lock) _interruptible = null;
                if (Token.IsCancellationRequested) ForgetInterrupt();
            }
        }

        /// <summary>The cell goes on where it cannot be interrupted: after an await.</summary>
        public void CannotBeStopped()
        {
            lock (owner._lock)
            {
                _isUnstoppable = true;
                if (_source.IsCancellationRequested) owner._stuck(id);
            }
        }

        public void Dispose()
        {
            lock (owner._lock) owner._current = null;
        }

        /// <summary>An interrupt that found the thread at work would hit its next wait.</summary>
        private static void ForgetInterrupt()
        {
            try
            {
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                // This was it.
            }
        }
    }
}
