namespace DeepNet.Notebooks;

/// <summary>What a process wrote to its standard error, the middle left out where it is long.</summary>
internal sealed class LastWords
{
    private const int Limit = 1 << 18;

    private readonly StringBuilder text = new();

    public async Task ReadAsync(TextReader reader)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (text)
            {
                // The beginning tells why a process ended, and after much that a cell has written, the end does.
                if (text.Length + count > Limit)
                    text.Remove(Limit / 2, text.Length - (Limit / 2));
                text.Append(buffer, 0, count);
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
