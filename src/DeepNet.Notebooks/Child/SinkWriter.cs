using System.Text;

namespace DeepNet.Notebooks;

/// <summary>The console of cells.</summary>
internal sealed class SinkWriter(OutputSink sink, string stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => sink.Write(stream, [value]);

    public override void Write(char[] buffer, int index, int count) => sink.Write(stream, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => sink.Write(stream, buffer);

    public override void Write(string? value) => sink.Write(stream, value);

    public override void WriteLine(string? value) => sink.Write(stream, value + CoreNewLine.AsSpan().ToString());
}
