using System.Security.Cryptography;

namespace DeepNet.Cli;

/// <summary>Where the executed copies of notebooks go.</summary>
/// <param name="repository">The checkout.</param>
public sealed class ExecutedCopies(RepositoryLayout repository)
{
    /// <summary>artifacts/notebooks, or a folder for temporary files where the checkout cannot be written.</summary>
    public string Folder { get; } = Writable(Path.Combine(repository.Artifacts, "notebooks"));

    /// <summary>
    /// Where a lesson's copy goes: the copies of a run that failed, and of notebooks elsewhere, have folders of their own,
    /// so that none takes the place of another, and the site shows only lessons that ran.
    /// </summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="failed">Whether its run failed.</param>
    public string PathFor(Lesson lesson, bool failed)
    {
        var folder = failed ? Path.Combine(Folder, "failed") : Folder;
        var home = Path.GetDirectoryName(lesson.Path)!;
        if (home != repository.Notebooks)
            folder = Path.Combine(folder, "elsewhere", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..8]);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, lesson.Name + Lesson.Extension);
    }

    private static string Writable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateTempSubdirectory("deepnet-notebooks-").FullName;
        }
    }
}
