namespace DeepNet.Cli;

/// <summary>The files of a folder in which a learning platform, or a person, has put what was handed in.</summary>
internal static class HandedInFolder
{
    /// <summary>All its files, and the folders in it that hold none.</summary>
    /// <param name="folder">The folder's path.</param>
    public static IReadOnlyList<HandedIn> Files(string folder) => [.. Inside(new DirectoryInfo(folder), "")];

    private static IEnumerable<HandedIn> Inside(DirectoryInfo folder, string path)
    {
        var entries = folder.GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (entries.Count == 0 && path.Length > 0)
            yield return new HandedIn(path, folder.LastWriteTimeUtc, () => [], "the folder is empty");
        foreach (var entry in entries)
        {
            if (entry.LinkTarget is null && entry is DirectoryInfo inner)
            {
                foreach (var file in Inside(inner, $"{path}{entry.Name}/"))
                    yield return file;
                continue;
            }

            var refusal = entry.LinkTarget is not null ? "it is a link to another file, and those are not followed"
                : ((FileInfo)entry).Length > HandedIn.MostBytes ? HandedIn.TooLarge
                : null;
            yield return new HandedIn(path + entry.Name, entry.LastWriteTimeUtc, () => Read((FileInfo)entry), refusal);
        }
    }

    private static byte[] Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return HandedIn.ReadWithin(stream);
    }
}
