using System.Text.RegularExpressions;

namespace DeepNet.Cli;

/// <summary>Whose files they are: learning platforms tell it in the path.</summary>
internal static partial class Learners
{
    /// <summary>The files by learner, in the order of the learners' names.</summary>
    /// <param name="files">All files.</param>
    /// <param name="assignments">The names of the assignments, which flat names end in.</param>
    public static IReadOnlyList<(string Learner, IReadOnlyList<HandedIn> Files)> Group(IReadOnlyList<HandedIn> files, IReadOnlyList<string> assignments)
    {
        var own = files.Where(file => !file.IsLitter && !file.IsOutside && file.Parts.Count > 0).ToList();
        var level = FirstDifference(own);
        var groups = own
            .Where(file => file.Parts.Count > level + 1 || file.IsNotebook || file.Refusal is not null)
            .GroupBy(file => file.Parts.Count > level + 1 || !file.IsNotebook ? file.Parts[level] : FlatName(file.Parts[level], assignments))
            .Select(group => (Key: group.Key, Name: Clean(group.Key), Files: group.ToList()))
            .ToList();
        var names = groups.CountBy(group => group.Name).ToDictionary();
        return [.. files.Where(file => file.IsOutside).Select(file => (Printable(file.Path), (IReadOnlyList<HandedIn>)[file])), .. groups
            .Select(group => (names[group.Name] > 1 ? Printable(group.Key) : group.Name, (IReadOnlyList<HandedIn>)group.Files))
            .OrderBy(group => group.Item1, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>A text without the characters that would move a terminal's cursor or colour it.</summary>
    public static string Printable(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));

    // The part of the path that tells learners apart; with one learner alone, the first.
    private static int FirstDifference(List<HandedIn> files)
    {
        var shortest = files.Count == 0 ? 0 : files.Min(file => file.Parts.Count) - 1;
        for (var level = 0; level < shortest; level++)
        {
            if (files.DistinctBy(file => file.Parts[level]).Count() > 1)
                return level;
        }

        return files.DistinctBy(file => file.Path).Count() > 1 ? shortest : 0;
    }

    // Canvas: annasmith_LATE_123_456_03-linear-forward-1.ipynb; by hand: anna_03-linear-forward.ipynb.
    private static string FlatName(string file, IReadOnlyList<string> assignments)
    {
        var stem = Again().Replace(Path.GetFileNameWithoutExtension(file), "");
        var assignment = assignments.FirstOrDefault(name => stem.EndsWith(name, StringComparison.OrdinalIgnoreCase)) ?? "";
        var name = Numbers().Replace(stem[..^assignment.Length].TrimEnd('_', '-', ' '), "");
        return name.Length > 0 ? name : stem;
    }

    private static string Clean(string name) => Moodle().Replace(Printable(name), "") is { Length: > 0 } clean ? clean : name;

    // A second upload: x-1.ipynb, x (1).ipynb.
    [GeneratedRegex(@"(?:-\d{1,2}| \(\d{1,2}\))$")]
    private static partial Regex Again();

    [GeneratedRegex(@"(?:_LATE)?(?:_\d{2,})+_?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"_\d+_assignsubmission_(?:file|onlinetext)_?.*$")]
    private static partial Regex Moodle();
}
