using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>One run of one cell: sends it, follows it, and stops it when it must be stopped.</summary>
internal sealed class CellExecution(
    KernelProcess process, int id, string cellName, SessionOptions options, SessionPackages packages, Action<Output> arrived) : IDisposable
{
    /// <summary>How long to wait for what the raw standard error still holds; it is there at once unless the machine is busy.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly OutputCollector _outputs = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private CellStatus? _stopReason;
    private Timer? _limitTimer;
    private Timer? _graceTimer;
    private bool _over;

    public async Task<CellResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        process.Send(new JsonObject { ["kind"] = Message.Execute, ["id"] = id, ["code"] = code, ["cell"] = cellName });
        using var registration = cancellationToken.Register(() => Stop(CellStatus.Cancelled));
        await foreach (var message in process.Messages.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            // What a thread of an earlier cell still writes belongs to no cell.
            if ((int?)message["id"] != id) continue;
            if (await HandleAsync(message).ConfigureAwait(false) is { } result) return result;
        }

        return ProcessEnded();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _over = true;
            _limitTimer?.Dispose();
            _graceTimer?.Dispose();
        }

        _stopping.Dispose();
    }

    private async Task<CellResult?> HandleAsync(JsonObject message)
    {
        switch (Message.Kind(message))
        {
            case Message.Running:
                StartLimit();
                return null;
            case Message.Output:
                Add(OutputReader.Read(message["output"]));
                return null;
            case Message.Packages:
                process.Send(await packages.AnswerAsync(message, _stopping.Token).ConfigureAwait(false));
                return null;
            case Message.Stuck:
                process.Kill();
                return null;
            default:
                var raw = await process.ErrorText.TakeUntilAsync(Message.EndOfCell(id), _patience).ConfigureAwait(false);
                if (raw.Length > 0) Add(new StreamOutput(StreamOutput.StandardError, raw));
                return Done(message);
        }
    }

    private void Add(Output output)
    {
        _outputs.Add(output);
        arrived(output);
    }

    private CellResult Done(JsonObject message)
    {
        var status = Enum.Parse<CellStatus>((string)message["status"]!);
        return status == CellStatus.Cancelled
            ? Stopped("The variables of earlier cells are kept.")
            : Result(status, message["error"] is { } error ? CellError.FromJson(error) : null);
    }

    private CellResult ProcessEnded() => _stopReason is null
        ? Result(CellStatus.Crashed, CrashReport.Describe(cellName, process.ExitCode, process.ErrorText.Take()))
        : Stopped("It could only be stopped by ending the session's process: all variables are gone; restart the session.");

    private CellResult Stopped(string consequence) => _stopReason == CellStatus.TimedOut
        ? Result(CellStatus.TimedOut, new CellError(CellErrorKind.TimedOut, "TimeLimit", string.Create(
            CultureInfo.InvariantCulture, $"{cellName} ran longer than the limit of {options.CellTimeLimit!.Value.TotalSeconds:0.###} s and was stopped. {consequence}")))
        : Result(CellStatus.Cancelled, new CellError(CellErrorKind.Cancelled, "Cancelled", $"{cellName} was cancelled. {consequence}"));

    private CellResult Result(CellStatus status, CellError? error) => new(status, _outputs.Finish(), error, _watch.Elapsed);

    private void StartLimit()
    {
        lock (_lock)
        {
            if (options.CellTimeLimit is { } limit && !_over) _limitTimer = new Timer(_ => Stop(CellStatus.TimedOut), null, limit, Timeout.InfiniteTimeSpan);
        }
    }

    private void Stop(CellStatus reason)
    {
        lock (_lock)
        {
            if (_over || _stopReason is not null) return;
            _stopReason = reason;
            _graceTimer = new Timer(_ => process.Kill(), null, options.StopGrace, Timeout.InfiniteTimeSpan);
            _stopping.Cancel();
        }

        process.Send(new JsonObject { ["kind"] = Message.Cancel, ["id"] = id });
    }
}
