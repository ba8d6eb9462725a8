using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace DeepNet.Cli;

/// <summary>The grades as files for other programs.</summary>
internal static class GradeFiles
{
    private static readonly JsonSerializerOptions readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes a table, a line a submission, as spreadsheets read it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="all">The submissions.</param>
    public static void WriteCsv(string path, IReadOnlyList<GradedSubmission> all)
    {
        var lines = new List<IEnumerable<string>> { new[] { "learner", "assignment", "points", "of", "result", "checks", "mistakes", "remarks", "file" } };
        lines.AddRange(all.Select(one => new[]
        {
            one.Submission.Learner,
            one.Submission.Assignment?.Name ?? "",
            one.Grade.Problem is null ? GradeWords.Number(one.Grade.Points) : "",
            one.Grade.Problem is null ? GradeWords.Number(one.Grade.Of) : "",
            GradeWords.Result(one.Grade),
            string.Join("; ", one.Grade.Checks.Select(GradeWords.Short)),
            string.Join("; ", one.Grade.Checks.SelectMany(check => check.Mistakes.Select(mistake => $"{check.Name}: {mistake}"))),
            string.Join("; ", GradeWords.Remarks(one.Grade)),
            one.Submission.File,
        }));
        // With the mark by which spreadsheets know UTF-8.
        Write(path, string.Concat(lines.Select(line => string.Join(',', line.Select(Field)) + "\r\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <summary>Writes all that is known.</summary>
    /// <param name="path">The file.</param>
    /// <param name="all">The submissions.</param>
    public static void WriteJson(string path, IReadOnlyList<GradedSubmission> all)
    {
        var json = new
        {
            Submissions = all.Select(one => new { one.Submission.Learner, Assignment = one.Submission.Assignment?.Name, one.Submission.File, Result = GradeWords.Result(one.Grade), one.Grade.Points, one.Grade.Of, one.Grade.Problem, one.Grade.Checks, one.Grade.ByHand, one.Grade.Remarks }),
            Mistakes = GradeWords.Commonest(all).Select(entry => new { entry.Mistake, entry.Learners }),
        };
        Write(path, JsonSerializer.Serialize(json, readable) + "\n", new UTF8Encoding(false));
    }

    /// <summary>Writes a file, with its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="encoding">Its encoding.</param>
    public static void Write(string path, string text, Encoding encoding)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, encoding);
    }

    // A spreadsheet takes a field that begins like this for a formula, and runs it.
    private static string Field(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n;") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
