using System.Security.Cryptography;

namespace DeepNet.Cli;

/// <summary>What a learner handed in for one assignment.</summary>
/// <param name="Learner">Whose it is.</param>
/// <param name="File">The file's path in the folder or zip.</param>
internal sealed record Submission(string Learner, string File)
{
    /// <summary>The assignment; null when there is nothing to grade.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Why there is nothing to grade; null when there is.</summary>
    public string? Problem { get; init; }

    /// <summary>The text of the cells by their name in the assignment.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>What changes when the file does.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What is to be told of the file itself.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What a learner handed in, for each assignment; never nothing.</summary>
    /// <param name="learner">Whose it is.</param>
    /// <param name="files">The learner's files.</param>
    /// <param name="assignments">The assignments that there are.</param>
    public static IReadOnlyList<Submission> Of(string learner, IReadOnlyList<HandedIn> files, IReadOnlyList<Assignment> assignments)
    {
        var notebooks = files.Where(file => file.IsNotebook && file.Refusal is null).OrderByDescending(file => file.Modified);
        var read = notebooks.Select(file => Read(learner, file, assignments)).ToList();
        var refused = files.Where(file => file.Refusal is not null).Select(file => new Submission(learner, file.Path) { Problem = $"{Learners.Printable(file.Path)}: {file.Refusal}." });
        var broken = read.Where(submission => submission.Assignment is null).Concat(refused).ToList();
        var remarks = broken.Select(submission => submission.Problem!).ToList();
        var good = read.Where(submission => submission.Assignment is not null)
            .GroupBy(submission => submission.Assignment)
            .Select(group => group.First() with { Remarks = [.. group.First().Remarks, .. remarks, .. group.Skip(1).Select(older => $"{Learners.Printable(older.File)} is an older one of the same assignment, and not graded.")] })
            .ToList();
        return good.Count > 0 ? good
            : broken.Count > 0 ? [broken[0] with { Remarks = [.. remarks.Skip(1)] }]
            : [new Submission(learner, files[0].Path) { Problem = $"There is no notebook ({Lesson.Extension}) in it, but {string.Join(", ", files.Take(3).Select(file => Learners.Printable(file.Parts[^1])))}." }];
    }

    private static Submission Read(string learner, HandedIn file, IReadOnlyList<Assignment> assignments)
    {
        var submission = new Submission(learner, file.Path);
        try
        {
            var bytes = file.Read();
            var notebook = Notebook.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Learners.Printable(file.Path));
            var cells = notebook.Cells.GroupBy(cell => cell.GradeId()).ToDictionary(group => group.Key, group => group.First().Source);
            var best = assignments.MaxBy(assignment => (assignment.Shares(cells.Keys), file.Path.Contains(assignment.Name, StringComparison.OrdinalIgnoreCase)))!;
            if (best.Shares(cells.Keys) == 0)
            {
                var language = CellLanguage.Other(notebook) is { } other ? $"It is written for {Learners.Printable(other)}." : "Its cells are none of theirs.";
                return submission with { Problem = $"{notebook.Name} belongs to no assignment. {language} Ask for the notebook that was handed out." };
            }

            return submission with
            {
                Assignment = best,
                Cells = cells,
                Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Remarks = [.. notebook.Cells.Where(cell => cell.IsAnswer()).GroupBy(cell => cell.GradeId()).Where(group => group.Count() > 1).Select(group => $"There are {group.Count()} cells {group.Key}; the first counts.")],
            };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException or DecoderFallbackException)
        {
            return submission with { Problem = e is DecoderFallbackException ? $"{Learners.Printable(file.Path)} is not text in UTF-8, so no notebook." : Named(file, e.Message) };
        }
    }

    private static string Named(HandedIn file, string message) =>
        message.Contains(file.Path, StringComparison.Ordinal) ? message : $"{Learners.Printable(file.Path)}: {message}";
}
