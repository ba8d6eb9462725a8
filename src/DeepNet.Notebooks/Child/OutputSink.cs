using System.Text;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>
/// Passes a cell's outputs on in their order. Console text is gathered for a moment, so that many small writes are few
/// messages.
/// </summary>
internal sealed class OutputSink
{
    /// <summary>How many characters of output one cell may have.</summary>
    public const int Limit = 10_000_000;

    private const int MessageLength = 32 * 1024;
    private static readonly TimeSpan _gathering = TimeSpan.FromMilliseconds(50);

    private readonly Action<JsonObject> _send;
    private readonly StopGate _gate;
    private readonly Lock _lock = new();
    private readonly StringBuilder _pending = new();
    private readonly Timer _timer;
    private string _stream = "";
    private long _lastFlush;
    private int _cell;
    private int _used;

    /// <param name="send">Sends a message to the session's owner.</param>
    /// <param name="gate">Cells come in through it, as they may be stopped at any place.</param>
    public OutputSink(Action<JsonObject> send, StopGate gate)
    {
        _send = send;
        _gate = gate;
        _timer = new Timer(_ => Flush());
    }

    public void BeginCell(int cell)
    {
        lock (_lock)
        {
            FlushPending(everything: true);
            _cell = cell;
            _used = 0;
        }
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        _gate.Enter();
        try
        {
            lock (_lock)
            {
                var fitting = Take(text.Length);
                if (fitting > 0) Append(stream, text[..fitting]);
                if (fitting < text.Length) TellLimit();
            }
        }
        finally
        {
            _gate.Leave();
        }
    }

    public void Show(JsonObject data, bool isResult)
    {
        _gate.Enter();
        try
        {
            lock (_lock)
            {
                var length = data.Sum(entry => entry.Value?.ToJsonString().Length ?? 0);
                if (_used + (long)length <= Limit)
                {
                    _used += length;
                    FlushPending(everything: true);
                    Send(new DataOutput(data, isResult));
                }
                else
                {
                    _used = Math.Max(_used, Limit);
                    TellLimit();
                }
            }
        }
        finally
        {
            _gate.Leave();
        }
    }

    public void Flush()
    {
        lock (_lock) FlushPending(everything: true);
    }

    private int Take(int length)
    {
        var fitting = Math.Clamp(Limit - _used, 0, length);
        if (fitting > 0) _used += fitting;
        return fitting;
    }

    private void TellLimit()
    {
        if (_used > Limit) return;
        _used = Limit + 1;
        FlushPending(everything: true);
        Send(new StreamOutput(StreamOutput.StandardError, "\n[The output is cut off here: a cell shows at most 10 million characters.]\n"));
    }

    private void Append(string stream, ReadOnlySpan<char> text)
    {
        if (stream != _stream) FlushPending(everything: true);
        _stream = stream;
        var wasEmpty = _pending.Length == 0;
        _pending.Append(text);
        if (_pending.Length >= MessageLength || Environment.TickCount64 - _lastFlush > _gathering.TotalMilliseconds)
            FlushPending(everything: false);
        else if (wasEmpty)
            _timer.Change(_gathering, Timeout.InfiniteTimeSpan);
    }

    private void FlushPending(bool everything)
    {
        // The other half of a surrogate pair is still to come.
        var held = !everything && _pending.Length > 0 && char.IsHighSurrogate(_pending[^1]) ? 1 : 0;
        if (_pending.Length == held) return;
        Send(new StreamOutput(_stream, _pending.ToString(0, _pending.Length - held)));
        _pending.Remove(0, _pending.Length - held);
        _lastFlush = Environment.TickCount64;
    }

    private void Send(Output output) =>
        _send(new JsonObject { ["kind"] = Message.Output, ["id"] = _cell, ["output"] = output.ToJson() });
}
