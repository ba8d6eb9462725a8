namespace DeepNet.Notebooks.Tests;

/// <summary>Files of this repository.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string Lesson(string name) => Path.Combine(Root, "notebooks", name + ".ipynb");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DeepNetNotebooks.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests need the repository around them.");
        return folder.FullName;
    }
}
