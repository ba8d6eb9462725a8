using System.Runtime;

namespace DeepNet.Notebooks;

/// <summary>The time while one cell runs.</summary>
/// <param name="id">The cell's id.</param>
/// <param name="gate">Keeps the stop away from this process's own locks.</param>
/// <param name="stuck">Called with the id when only the end of the process stops the cell.</param>
/// <param name="ended">Called when the cell is over.</param>
internal sealed class RunningCell(int id, StopGate gate, Action<int> stuck, Action ended) : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Lock _lock = new();
    private Thread? _interruptible;
    private bool _isStopping;
    private bool _isUnstoppable;
    private bool _isOver;

    public int Id => id;

    /// <summary>Cancelled when the cell is to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the cell is to stop.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping);

    public void Stop()
    {
        lock (_lock)
        {
            if (_isStopping) return;
            _isStopping = true;
            if (_isUnstoppable) stuck(id);
        }

        _ = Task.Run(StopAsync);
    }

    /// <summary>Runs what may be stopped at any place.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(Action action)
    {
        lock (_lock)
        {
            if (_isStopping) throw new OperationCanceledException();
            _interruptible = Thread.CurrentThread;
        }

        try
        {
#pragma warning disable SYSLIB0046 // Nothing else stops while (true) { }; this process serves cells alone, and is ended when a cell resists.
            ControlledExecution.Run(action, Token);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            lock (_lock) _interruptible = null;
            if (IsStopping) ForgetInterrupt();
        }
    }

    /// <summary>The cell goes on where it cannot be interrupted: after an await.</summary>
    public void CannotBeStopped()
    {
        lock (_lock)
        {
            _isUnstoppable = true;
            if (_isStopping) stuck(id);
        }
    }

    public void Dispose()
    {
        lock (_lock) _isOver = true;
        ended();
    }

    private async Task StopAsync()
    {
        lock (_lock)
        {
            if (_isOver) return;
            gate.Close();
        }

        // It waits until the cell's thread has been stopped, and a thread that sleeps or waits must be woken for that.
        var stopping = Task.Run(_source.Cancel);
        while (!stopping.IsCompleted)
        {
            await Task.WhenAny(stopping, Task.Delay(20)).ConfigureAwait(false);
            lock (_lock) _interruptible?.Interrupt();
        }
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
