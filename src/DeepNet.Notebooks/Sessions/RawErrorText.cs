using System.Text;

namespace DeepNet.Notebooks;

/// <summary>What the process wrote to its raw standard error: text of cells that by-pass the console, and the runtime's last words.</summary>
internal sealed class RawErrorText
{
    private const int Limit = 1 << 20;

    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task ReadAsync(TextReader reader)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_lock)
            {
                // What comes first tells why a process ended, and the mark of a cell's end comes last.
                if (_text.Length + count > Limit) _text.Remove(Limit / 2, _text.Length - (Limit / 2));
                _text.Append(buffer, 0, count);
                _changed.TrySetResult();
            }
        }
    }

    /// <summary>All that came, and forgets it.</summary>
    public string Take()
    {
        lock (_lock)
        {
            var all = _text.ToString();
            _text.Clear();
            return all;
        }
    }

    /// <summary>What came up to a mark, which is waited for, and forgets both.</summary>
    public async Task<string> TakeUntilAsync(string mark, TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                var all = _text.ToString();
                var end = all.IndexOf(mark, StringComparison.Ordinal);
                if (end >= 0 || timeout.IsCancellationRequested)
                {
                    _text.Clear();
                    if (end >= 0) _text.Append(all, end + mark.Length, all.Length - end - mark.Length);
                    return end >= 0 ? all[..end] : all;
                }

                _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
            }

            await Task.WhenAny(changed, Task.Delay(Timeout.Infinite, timeout.Token)).ConfigureAwait(false);
        }
    }
}
