namespace DeepNet.Cli;

/// <summary>A notebook whose name is fit for a folder, a page and a table.</summary>
public sealed record Lesson
{
    /// <summary>The ending of a notebook's file name.</summary>
    public const string Extension = ".ipynb";

    private Lesson(string path, string name) => (Path, Name) = (path, name);

    /// <summary>The notebook's full path.</summary>
    public string Path { get; }

    /// <summary>The file's name without its ending, such as 03-linear-forward; it begins with a letter or digit.</summary>
    public string Name { get; }

    /// <summary>The number that its name begins with; null where it begins otherwise.</summary>
    public int? Number =>
        Name.Split('-', 2) is [var digits, _] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What a user may call it: 03-linear-forward, 03, 3 or linear-forward.</summary>
    public IEnumerable<string> Names => Number is { } number
        ? [Name, Name.Split('-', 2)[0], number.ToString(CultureInfo.InvariantCulture), Name.Split('-', 2)[1]]
        : [Name];

    /// <summary>The lesson in a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="CommandException">It is no notebook, or its name is not one for a folder.</exception>
    public static Lesson At(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        if (string.Equals(System.IO.Path.GetExtension(path), ".dib", StringComparison.OrdinalIgnoreCase))
            throw new CommandException($"{path} is a .dib file, .NET Interactive's own script format, and no notebook. Open it in VS Code and save it as {name}{Extension}.");
        if (!string.Equals(System.IO.Path.GetExtension(path), Extension, StringComparison.OrdinalIgnoreCase))
            throw new CommandException($"{path} is not a notebook; a notebook's name ends in {Extension}.");
        return name.Length > 0 && char.IsLetterOrDigit(name[0])
            ? new Lesson(System.IO.Path.GetFullPath(path), name)
            : throw new CommandException($"The notebook {path} needs a name that begins with a letter or a digit, such as my-notebook{Extension}: pictures and pages are named after it.");
    }
}
