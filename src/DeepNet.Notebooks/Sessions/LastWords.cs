namespace DeepNet.Notebooks;

/// <summary>What a process wrote to its standard error, the middle left out where it is long.</summary>
internal sealed class LastWords
{
    private const int Limit = 1 << 18;

    private readonly StringBuilder text = new();

    // Bytes, for the reason that EngineProcess.ReadLinesAsync names.
    public async Task ReadAsync(Stream stream)
    {
        var bytes = new byte[4096];
        var characters = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var decoder = Encoding.UTF8.GetDecoder();
        int read;
        while ((read = await stream.ReadAsync(bytes).ConfigureAwait(false)) > 0)
        {
            var count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            lock (text)
            {
                // The beginning tells why a process ended, and after much that a cell has written, the end does.
                if (text.Length + count > Limit)
                    text.Remove(Limit / 2, text.Length - (Limit / 2));
                text.Append(characters, 0, count);
            }
        }
    }

    public void Clear()
    {
        lock (text)
            text.Clear();
    }

    public override string ToString()
    {
        lock (text)
            return text.ToString();
    }
}
