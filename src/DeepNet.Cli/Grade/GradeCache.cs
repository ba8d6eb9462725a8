using System.Security.Cryptography;

namespace DeepNet.Cli;

/// <summary>The grades of earlier runs: a submission that did not change, nor what it is graded with, is not run again.</summary>
internal sealed class GradeCache
{
    private readonly string folder;
    private readonly string conditions;

    /// <summary>Opens the cache.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="options">The limits.</param>
    /// <param name="isSandboxed">Whether there is a sandbox.</param>
    public GradeCache(RepositoryLayout repository, GradeOptions options, bool isSandboxed)
    {
        folder = Path.Combine(repository.Artifacts, "grades");
        Directory.CreateDirectory(folder);
        var library = Directory.GetFiles(repository.StableFolder, "DeepNet*.dll").Order(StringComparer.Ordinal).Select(path => SHA256.HashData(File.ReadAllBytes(path))).Select(Convert.ToHexStringLower);
        conditions = string.Join(' ', [typeof(GradeCache).Module.ModuleVersionId.ToString(), .. library, options.CellTimeLimit.ToString("c", CultureInfo.InvariantCulture), options.MemoryLimit.ToString(CultureInfo.InvariantCulture), isSandboxed.ToString()]);
    }

    /// <summary>The earlier grade; null when there is none.</summary>
    /// <param name="submission">The submission.</param>
    public Grade? Find(Submission submission)
    {
        try
        {
            return submission.Assignment is { } assignment ? JsonSerializer.Deserialize<Grade>(File.ReadAllBytes(PathOf(submission, assignment))) : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a grade.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="grade">Its grade.</param>
    public void Keep(Submission submission, Grade grade)
    {
        if (submission.Assignment is not { } assignment || grade.IsOfThisRunOnly)
            return;
        var path = PathOf(submission, assignment);
        // Two learners may hand in the same.
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(grade));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The grades of this run are not lost for want of a place to keep one.
        }
    }

    private string PathOf(Submission submission, Assignment assignment)
    {
        var key = string.Join(' ', [conditions, assignment.Hash, submission.Hash, .. submission.Remarks]);
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) + ".json");
    }
}
