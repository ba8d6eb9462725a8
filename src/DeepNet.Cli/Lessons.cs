namespace DeepNet.Cli;

/// <summary>The lessons of a checkout, and how a user names them.</summary>
public static class Lessons
{
    /// <summary>The lessons that the names mean, in the order given; all of them, in their own order, when no name is given.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="names">A number (3 or 03), a name (linear-forward), both (03-linear-forward) or a path.</param>
    /// <exception cref="CommandException">A name means no lesson; the message tells which come near.</exception>
    public static IReadOnlyList<Lesson> Select(RepositoryLayout repository, IReadOnlyList<string> names)
    {
        var all = In(repository.Notebooks).Select(Lesson.At).ToList();
        if (all.Count == 0)
            throw new CommandException($"There is no notebook in {repository.Notebooks}.");
        return names.Count == 0 ? all : [.. names.Select(name => IsPath(name) ? At(repository, name) : Named(all, name)).DistinctBy(lesson => lesson.Path)];
    }

    /// <summary>The paths of a folder's notebooks, in order; none when it is missing.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> In(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*" + Lesson.Extension).Order(StringComparer.Ordinal)] : [];

    private static bool IsPath(string name) =>
        name.AsSpan().ContainsAny('/', '\\') || Path.GetExtension(name).ToLowerInvariant() is Lesson.Extension or ".dib";

    /// <summary>The file of a path from the working folder, the checkout's or the lessons'; never another of the same name.</summary>
    private static Lesson At(RepositoryLayout repository, string path)
    {
        string[] folders = [Environment.CurrentDirectory, repository.Root, repository.Notebooks];
        var file = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        if (file is not null)
            return Lesson.At(file);
        throw new CommandException(Directory.Exists(path)
            ? $"{path} is a folder. Name a notebook in it, or a lesson by its number."
            : $"There is no file {path}. Check the path and the working folder ({Environment.CurrentDirectory}), or name a lesson by its number.");
    }

    private static Lesson Named(List<Lesson> all, string name)
    {
        if (all.FirstOrDefault(lesson => lesson.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } found)
            return found;
        var near = Nearest.To(name, all.SelectMany(Words)) is { } word ? all.First(lesson => Words(lesson).Contains(word)) : null;
        throw new CommandException($"There is no lesson '{name}'. {(near is null ? "" : $"Did you mean {near.Name}? ")}The lessons are: {string.Join(", ", all.Select(lesson => lesson.Name))}.");

        static IEnumerable<string> Words(Lesson lesson) => lesson.Names.Concat(lesson.Name.Split('-'));
    }
}
