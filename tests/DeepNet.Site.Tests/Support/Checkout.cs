namespace DeepNet.Site.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Packages => Path.Combine(Root, "node_modules");

    public static string NotebookFolder => Path.Combine(Root, "notebooks");

    public static IReadOnlyList<string> Notebooks => [.. Directory.GetFiles(NotebookFolder, "*.ipynb").Order(StringComparer.Ordinal)];

    public static string WorkbookFolder => Path.Combine(NotebookFolder, "workbook");

    public static IReadOnlyList<string> Workbook => [.. Directory.GetFiles(WorkbookFolder, "*.ipynb").Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DeepNetNotebooks.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not lie in a checkout.");
    }
}
