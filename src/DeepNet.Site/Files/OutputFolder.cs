namespace DeepNet.Site;

/// <summary>
/// The folder that the site is written to. It keeps a list of what it wrote, so that the next build removes what is no
/// longer part of the site, and nothing else.
/// </summary>
internal sealed class OutputFolder
{
    private const string ListName = ".site-files";

    // lessons are rendered side by side
    private readonly Lock writing = new();
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);

    public OutputFolder(string root)
    {
        Root = Path.GetFullPath(root);
        if (File.Exists(Root))
            throw new IOException($"{Root} is a file; the site needs a folder. Name another one with --output.");
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>Writes a text file.</summary>
    /// <returns>Its size in bytes.</returns>
    public int Write(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(name, bytes);
        return bytes.Length;
    }

    /// <summary>Writes a file, once however often it is asked for; its name is its path in the site, with forward slashes.</summary>
    public void Write(string name, byte[] bytes)
    {
        lock (writing)
        {
            if (!written.Add(name))
                return;
        }

        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Removes what an earlier build wrote and this one did not.</summary>
    public void Finish()
    {
        var list = Path.Combine(Root, ListName);
        var before = File.Exists(list) ? File.ReadAllLines(list) : [];
        foreach (var name in before.Where(name => name.Length > 0 && !written.Contains(name)))
        {
            var path = Path.GetFullPath(Path.Combine(Root, name));
            if (path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                File.Delete(path);
        }

        File.WriteAllText(list, string.Concat(written.Select(name => name + "\n")));
    }
}
