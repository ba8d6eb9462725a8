namespace DeepNet.Notebooks;

/// <summary>Makes paths in messages the same on every machine: as a cell could write them, from its own folder.</summary>
/// <param name="folder">The cells' folder.</param>
internal sealed class MachinePaths(string folder)
{
    private readonly string folder = Path.TrimEndingDirectorySeparator(folder);

    /// <summary>The message with the folder's path, and its parent's, as <c>.</c> and <c>..</c>; other paths stay as they are.</summary>
    public string RemoveFrom(string message)
    {
        var inside = Replace(message, folder, "", ".");
        return Path.GetDirectoryName(folder) is { Length: > 1 } parent ? Replace(inside, parent, ".." + Path.DirectorySeparatorChar, "..") : inside;
    }

    /// <summary>A path from the cells' folder, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    // A path ends where no further letter of a name follows, and none goes before its first separator: /a/b is no part of
    // /x/a/b, nor of /a/bc.
    private static string Replace(string message, string path, string before, string alone) => Path.GetPathRoot(path) == path
        ? message
        : Regex.Replace(
            message,
            $@"(?<![\w.~/\\-]){Regex.Escape(path)}(?:[/\\](?<inner>[^\s'""]?)|(?![\w~-]|\.\w))",
            match => match.Groups["inner"].Length > 0 ? before + match.Groups["inner"].Value : alone);
}
