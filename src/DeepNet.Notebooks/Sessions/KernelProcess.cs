using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace DeepNet.Notebooks;

/// <summary>The process that runs the cells, seen from outside.</summary>
internal sealed class KernelProcess : IDisposable
{
    /// <summary>The argument that makes the executable serve a session.</summary>
    public const string ServeArgument = "serve";

    private readonly Process _process;
    private readonly Channel<JsonObject> _messages = Channel.CreateUnbounded<JsonObject>();
    private readonly Task _errorReader;
    private readonly Lock _writing = new();
    private bool _disposed;

    public KernelProcess(SessionOptions options)
    {
        if (!Directory.Exists(options.WorkingDirectory))
            throw new DirectoryNotFoundException($"There is no folder {options.WorkingDirectory} to run cells in. Create it, or name the notebook's folder.");
        _process = Process.Start(StartInfo(options))!;
        _process.StandardInput.AutoFlush = true;
        _errorReader = ErrorText.ReadAsync(_process.StandardError);
        _ = ReadMessagesAsync();
    }

    /// <summary>What the process says; completed when it has ended.</summary>
    public ChannelReader<JsonObject> Messages => _messages.Reader;

    /// <summary>What came on the raw standard error.</summary>
    public RawErrorText ErrorText { get; } = new();

    public bool HasExited => _disposed || _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public void Send(JsonObject message)
    {
        try
        {
            lock (_writing) _process.StandardInput.WriteLine(Message.Line(message));
        }
        catch (IOException)
        {
            // The process has ended; the reader of its messages tells so, with the reason.
        }
    }

    public void Kill()
    {
        if (_disposed) return;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime.
        }
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Kill();
        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(SessionOptions options)
    {
        var kernel = typeof(KernelProcess).Assembly.Location;
        var start = new ProcessStartInfo(DotNetHost.Path)
        {
            WorkingDirectory = options.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            // The process gets its own dependencies, not those of the program that this assembly lies beside.
            ArgumentList =
            {
                "exec",
                "--runtimeconfig", Path.ChangeExtension(kernel, ".runtimeconfig.json"),
                "--depsfile", Path.ChangeExtension(kernel, ".deps.json"),
                kernel, ServeArgument,
            },
        };
        // Roslyn starts faster without instrumented code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (options.MemoryLimit is { } limit)
            start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + limit.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }

    private async Task ReadMessagesAsync()
    {
        var reading = ReadLinesAsync();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        // A process that the cell started may hold the streams open after the session's own has ended.
        await Task.WhenAny(Task.WhenAll(reading, _errorReader), Task.Delay(TimeSpan.FromSeconds(5))).ConfigureAwait(false);
        _messages.Writer.TryComplete();
    }

    private async Task ReadLinesAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            // A line that is cut off is the last of a process that was ended.
            if (line.StartsWith('{') && line.EndsWith('}')) _messages.Writer.TryWrite(JsonNode.Parse(line)!.AsObject());
        }
    }
}
