using System.Text;

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
    private readonly string root;

    public OutputFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        if (File.Exists(this.root))
            throw new IOException($"{this.root} is a file; the site needs a folder. Name another one with --output.");
        Directory.CreateDirectory(this.root);
    }

    /// <summary>The folder's full path.</summary>
    public string Root => root;

    /// <summary>Writes a text file.</summary>
    /// <returns>Its size in bytes.</returns>
    public int Write(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(name, bytes);
        return bytes.Length;
    }

    /// <summary>Writes a file, once however often it is asked for.</summary>
    /// <param name="name">Its path in the site, with forward slashes.</param>
    /// <param name="bytes">What it holds.</param>
    public void Write(string name, byte[] bytes)
    {
        lock (writing)
        {
            if (!written.Add(name))
                return;
        }

        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Removes what an earlier build wrote and this one did not.</summary>
    public void Finish()
    {
        var list = Path.Combine(root, ListName);
        var before = File.Exists(list) ? File.ReadAllLines(list) : [];
        foreach (var name in before.Where(name => name.Length > 0 && !written.Contains(name)))
        {
            var path = Path.GetFullPath(Path.Combine(root, name));
            if (path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                File.Delete(path);
        }

        File.WriteAllText(list, string.Concat(written.Select(name => name + "\n")));
    }
}
