using System.IO.Compression;

namespace DeepNet.Cli;

/// <summary>The files of a learning platform's zip. Nothing of it is ever unpacked to disk; an entry is read into memory, alone.</summary>
internal sealed class HandedInZip : IDisposable
{
    private const int UnixKind = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive archive;

    /// <summary>Opens a zip.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CommandException">It is none, or a damaged one.</exception>
    public HandedInZip(string path)
    {
        try
        {
            archive = ZipFile.OpenRead(path);
            Files = [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(Describe)];
        }
        catch (InvalidDataException e)
        {
            archive?.Dispose();
            throw new CommandException($"{path} is not a zip, or a damaged one ({e.Message}). Download it again, or unpack it and name the folder.");
        }
    }

    /// <summary>All its files.</summary>
    public IReadOnlyList<HandedIn> Files { get; }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static HandedIn Describe(ZipArchiveEntry entry)
    {
        var file = new HandedIn(entry.FullName.Replace('\\', '/'), entry.LastWriteTime.UtcDateTime, () => Read(entry));
        var refusal = file.IsOutside ? "its path leads out of the zip (zip slip)"
            : ((entry.ExternalAttributes >> 16) & UnixKind) == UnixLink ? "it is a link to another file, and those are not followed"
            : entry.IsEncrypted ? "it is encrypted; ask for it without a password"
            : file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? "it is a zip in the zip; unpack it, and grade the folder"
            : entry.Length > HandedIn.MostBytes ? HandedIn.TooLarge
            : null;
        return file with { Refusal = refusal };
    }

    // What the zip says of a file's length is not trusted.
    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return HandedIn.ReadWithin(stream);
    }
}
