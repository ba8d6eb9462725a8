using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DeepNet.Notebooks;

/// <summary>
/// Puts a pipe in place of the process's standard output, and nothing in place of its input, so that cells and native
/// libraries that by-pass <see cref="Console"/> neither disturb the session's messages nor lose what they write.
/// </summary>
internal sealed class RawStreams
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private readonly FileStream _nothing = File.OpenRead(OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
    private readonly Stream _standardError = Console.OpenStandardError();
    private readonly Stream _standardOutput;
    private readonly Action<string> _write;
    private readonly ManualResetEventSlim _drained = new();
    private readonly byte[] _mark = [0x1E, .. Guid.NewGuid().ToByteArray()];

    public RawStreams(Action<string> write)
    {
        _write = write;
        Redirect();
        _standardOutput = Console.OpenStandardOutput();
        new Thread(Pump) { IsBackground = true, Name = "raw output" }.Start();
    }

    /// <summary>
    /// The process's standard output as it is now. Not .NET's own stream: that one takes the monitor of
    /// <see cref="Console.Out"/> for each write, which a cell that prints holds while it waits for its turn to send.
    /// </summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(Dup(1), ownsHandle: true), FileAccess.Write, bufferSize: 0);

    /// <summary>Waits until all that was written has been passed on, and marks the end of a cell on the standard error.</summary>
    public void Drain(int cellId)
    {
        _drained.Reset();
        _standardOutput.Write(_mark);
        _standardError.Write(Encoding.UTF8.GetBytes(Message.EndOfCell(cellId)));
        _drained.Wait();
    }

    private void Redirect()
    {
        var output = _pipe.ClientSafePipeHandle.DangerousGetHandle();
        var input = _nothing.SafeFileHandle.DangerousGetHandle();
        var redirected = OperatingSystem.IsWindows()
            ? SetStdHandle(-11, output) && SetStdHandle(-10, input)
            : Dup2((int)output, 1) >= 0 && Dup2((int)input, 0) >= 0;
        if (!redirected) throw new IOException("The standard streams could not be redirected.");
    }

    private void Pump()
    {
        var decoder = new UTF8Encoding(false).GetDecoder();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int count;
        while ((count = _pipe.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + count);
            int mark;
            while ((mark = bytes.IndexOf(_mark)) >= 0)
            {
                Pass(decoder, bytes[..mark]);
                _drained.Set();
                bytes = bytes[(mark + _mark.Length)..];
            }

            // The first part of a mark may be the last thing that has arrived.
            var start = bytes.LastIndexOf(_mark[0]);
            var end = start >= 0 && bytes.Length - start < _mark.Length ? start : bytes.Length;
            Pass(decoder, bytes[..end]);
            kept = bytes.Length - end;
            bytes[end..].CopyTo(buffer);
        }
    }

    private void Pass(Decoder decoder, ReadOnlySpan<byte> bytes)
    {
        var characters = new char[decoder.GetCharCount(bytes, flush: false)];
        decoder.GetChars(bytes, characters, flush: false);
        if (characters.Length > 0) _write(new string(characters));
    }

    [DllImport("libc", EntryPoint = "dup")]
    private static extern int Dup(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Dup2(int from, int to);

    [DllImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetStdHandle(int which, nint handle);
}
