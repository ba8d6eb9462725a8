using System.Buffers;
using System.ComponentModel;

namespace DeepNet.Notebooks;

/// <summary>The process of the engine, seen from outside. It answers one request at a time.</summary>
internal sealed class EngineProcess : IDisposable
{
    // A line carries at most one output, which is refused later when it is far shorter than this.
    private const int LongestLine = 100_000_000;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ping = TimeSpan.FromMilliseconds(500);

    private readonly Process process;
    private readonly LastWords errorText = new();
    private readonly TaskCompletionSource exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock answering = new();
    private readonly Timer? pinging;
    private readonly Lock writing = new();
    private EngineRequest? current;
    private volatile bool gone;
    private bool isDisposed;

    public EngineProcess(SessionOptions options)
    {
        process = Start(options);
        process.StandardInput.AutoFlush = true;
        Ended = ReadAsync();
        // On Windows the engine's reader of lines hangs while a cell runs, unless something comes now and then.
        if (OperatingSystem.IsWindows())
            pinging = new Timer(_ => Write(""), null, ping, ping);
        Ready = AskAsync(new EngineRequest(EngineSetup.Token, "SubmitCode", new JsonObject { ["code"] = EngineSetup.Code(options.HasOwnProcessNumbers ? null : Environment.ProcessId) }));
    }

    /// <summary>The end of the set-up, after which the first request may come.</summary>
    public Task<EngineEvent?> Ready { get; }

    /// <summary>Completed when the process has ended and all that it said is read.</summary>
    public Task Ended { get; }

    public bool HasExited => isDisposed || process.HasExited;

    /// <summary>Sends a command.</summary>
    /// <returns>The event that ends it; null when the process ends before.</returns>
    public Task<EngineEvent?> AskAsync(EngineRequest request)
    {
        lock (answering)
        {
            current = request;
            if (gone)
                request.Ended.TrySetResult(null);
        }

        if (!gone)
            errorText.Clear();
        Write(Protocol.Command(request.Token, request.Type, request.Command));
        return request.Ended.Task;
    }

    /// <summary>Lets go of the request that runs: nothing is told of it any more.</summary>
    public void Forget()
    {
        lock (answering)
            current = null;
    }

    /// <summary>Says what ended the process, once it has ended.</summary>
    public CellError Describe(string cell) => CrashReport.Describe(cell, process.HasExited ? process.ExitCode : 0, errorText.ToString());

    /// <summary>Ends the process and what it has started.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself in the meantime, or one of its children has.
        }
    }

    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        pinging?.Dispose();
        Kill();
        process.WaitForExit(TimeSpan.FromSeconds(5));
        process.Dispose();
    }

    private static Process Start(SessionOptions options)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo(options.Engine[0], [.. options.Engine.Skip(1), "--working-dir", options.WorkingDirectory])
        {
            WorkingDirectory = options.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        EngineSetup.Fill(start.Environment, options);
        try
        {
            return ProcessStarter.Start(start);
        }
        catch (Win32Exception e)
        {
            throw new IOException($"The engine that runs the cells could not be started: {options.Engine[0]}: {e.Message}. Install the .NET 10 SDK and put dotnet on the PATH, or name another engine.", e);
        }
    }

    private async Task ReadAsync()
    {
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => exited.TrySetResult();
        if (process.HasExited)
            exited.TrySetResult();
        var read = Task.WhenAll(TakeLinesAsync(), errorText.ReadAsync(process.StandardError.BaseStream));
        await exited.Task.ConfigureAwait(false);
        // A process that a cell has left running may hold the streams open.
        await Task.WhenAny(read, Task.Delay(patience)).ConfigureAwait(false);
        lock (answering)
        {
            gone = true;
            current?.Ended.TrySetResult(null);
        }
    }

    /// <summary>Reads lines, without the characters that end them, each as soon as it is there.</summary>
    /// <remarks>A reader of characters would not do: what fills its buffer to the last byte it keeps, until more comes.</remarks>
    /// <param name="stream">UTF-8.</param>
    /// <param name="onLine">Told of each line.</param>
    /// <param name="onTooLong">Told when a line is longer than <see cref="LongestLine"/>, with every further piece of it.</param>
    /// <returns>What follows the last line's end.</returns>
    internal static async Task<string> ReadLinesAsync(Stream stream, Action<string> onLine, Action onTooLong)
    {
        var line = new ArrayBufferWriter<byte>();
        var buffer = new byte[16_384];
        int count;
        while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            var rest = buffer.AsMemory(0, count);
            for (var end = rest.Span.IndexOf((byte)'\n'); end >= 0; end = rest.Span.IndexOf((byte)'\n'))
            {
                line.Write(rest.Span[..end]);
                onLine(Encoding.UTF8.GetString(line.WrittenSpan));
                line.ResetWrittenCount();
                rest = rest[(end + 1)..];
            }

            line.Write(rest.Span);
            if (line.WrittenCount > LongestLine)
                onTooLong();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private async Task TakeLinesAsync()
    {
        var rest = await ReadLinesAsync(process.StandardOutput.BaseStream, line => Take(Protocol.Read(line)), Kill).ConfigureAwait(false);
        if (rest.Length > 0)
            Take((rest, null));
    }

    private void Take((string Text, EngineEvent? Event) line)
    {
        lock (answering)
        {
            if (current is not { } request)
                return;
            if (line.Text.Length > 0)
                request.OnText(line.Text);
            // What a thread of an earlier cell still writes belongs to no cell.
            if (line.Event is not { } message || message.Root != request.Token)
                return;
            request.OnEvent(message);
            if (!message.Ends(request.Token))
                return;
            current = null;
            request.Ended.TrySetResult(message);
        }
    }

    private void Write(string line)
    {
        try
        {
            lock (writing)
                process.StandardInput.WriteLine(line);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // The process has ended; whoever waits for its answer is told so, with the reason.
        }
    }
}
