namespace DeepNet.Cli;

/// <summary>Where the executed copies of the lessons go.</summary>
public static class ExecutedCopies
{
    /// <summary>artifacts/notebooks, or a folder for temporary files where the checkout cannot be written.</summary>
    public static string Folder(RepositoryLayout repository)
    {
        var folder = Path.Combine(repository.Artifacts, "notebooks");
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
