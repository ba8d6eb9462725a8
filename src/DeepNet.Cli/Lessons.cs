namespace DeepNet.Cli;

/// <summary>The lessons of a checkout, and how a user names them.</summary>
public static class Lessons
{
    /// <summary>The notebooks that the names mean, in the lessons' order; all of them when no name is given.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="names">A number (3 or 03), a name (linear-forward), both (03-linear-forward) or a path.</param>
    /// <exception cref="CommandException">A name means no lesson; the message lists those there are.</exception>
    public static IReadOnlyList<string> Select(RepositoryLayout repository, IReadOnlyList<string> names)
    {
        var all = Directory.Exists(repository.Notebooks)
            ? Directory.GetFiles(repository.Notebooks, "*.ipynb").Order(StringComparer.Ordinal).ToArray()
            : [];
        if (all.Length == 0)
            throw new CommandException($"There is no notebook in {repository.Notebooks}.");
        return names.Count == 0 ? all : [.. names.Select(name => Find(all, name)).Distinct()];
    }

    private static string Find(string[] all, string name)
    {
        if (name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && File.Exists(name))
            return Path.GetFullPath(name);

        var wanted = Path.GetFileNameWithoutExtension(name);
        return all.FirstOrDefault(path => Names(path).Contains(wanted, StringComparer.OrdinalIgnoreCase))
            ?? throw new CommandException($"There is no lesson '{name}'. The lessons are: {string.Join(", ", all.Select(Path.GetFileNameWithoutExtension))}.");
    }

    private static IEnumerable<string> Names(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        yield return name;
        if (name.Split('-', 2) is [var number, var rest] && int.TryParse(number, out var n))
        {
            yield return number;
            yield return $"{n}";
            yield return rest;
        }
    }
}
