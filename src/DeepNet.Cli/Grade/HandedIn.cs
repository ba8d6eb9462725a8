namespace DeepNet.Cli;

/// <summary>A file that was handed in, not read yet.</summary>
/// <param name="Path">Its path in the folder or zip, with forward slashes.</param>
/// <param name="Modified">When it was last changed.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Refusal">Why it is not read; null when it is.</param>
internal sealed record HandedIn(string Path, DateTime Modified, Func<byte[]> Read, string? Refusal = null)
{
    /// <summary>More bytes than this has no notebook with its pictures.</summary>
    public const long MostBytes = 32L << 20;

    /// <summary>What is said of a larger one.</summary>
    public static string TooLarge { get; } = FormattableString.Invariant($"it is larger than {MostBytes >> 20} MB; no notebook of the course is");

    /// <summary>Whether it is a notebook by its name.</summary>
    public bool IsNotebook => System.IO.Path.GetExtension(Path).Equals(Lesson.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path's parts.</summary>
    public IReadOnlyList<string> Parts { get; } = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether programs put it there, not the learner: checkpoints, a Mac's forks.</summary>
    public bool IsLitter => Parts.Any(part => part is "__MACOSX" or ".ipynb_checkpoints" || (part.StartsWith('.') && part != ".."));

    /// <summary>Whether its path leads out of the folder or zip; then it says nothing of the learner.</summary>
    public bool IsOutside => Path.StartsWith('/') || Path.Contains(':', StringComparison.Ordinal) || Parts.Contains("..");

    /// <summary>Reads a stream to its end, or to the largest size that is taken.</summary>
    /// <exception cref="InvalidDataException">It is larger.</exception>
    public static byte[] ReadWithin(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
                throw new InvalidDataException(TooLarge);
        }

        return bytes.ToArray();
    }
}
