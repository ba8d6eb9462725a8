namespace DeepNet.Notebooks;

/// <summary>Stops the cell that runs, or says that it cannot be stopped.</summary>
/// <param name="gate">Keeps the stop away from this process's own locks.</param>
/// <param name="stuck">Called with the cell's id when only the end of the process stops it.</param>
internal sealed class CellCancellation(StopGate gate, Action<int> stuck)
{
    private readonly Lock _lock = new();
    private RunningCell? _current;

    /// <summary>Announces that a cell runs now.</summary>
    public RunningCell Begin(int id)
    {
        lock (_lock) return _current = new RunningCell(id, gate, stuck, End);
    }

    /// <summary>Stops a cell if it is the one that runs.</summary>
    public void Cancel(int id)
    {
        lock (_lock)
        {
            if (_current?.Id == id) _current.Stop();
        }
    }

    private void End()
    {
        lock (_lock) _current = null;
        gate.Open();
    }
}
