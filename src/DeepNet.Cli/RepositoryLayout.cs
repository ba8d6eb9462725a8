namespace DeepNet.Cli;

/// <summary>Where things lie in a checkout of this repository.</summary>
/// <param name="Root">The folder that holds DeepNetNotebooks.sln.</param>
public sealed record RepositoryLayout(string Root)
{
    private const string Marker = "DeepNetNotebooks.sln";

    /// <summary>The lessons.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>The lessons' formulas as MathML; written by <c>deepnet sync</c>.</summary>
    public string Formulas => Path.Combine(Notebooks, "formulas.json");

    /// <summary>The lessons to do oneself; written by <c>deepnet workbook</c>.</summary>
    public string Workbook => Path.Combine(Notebooks, "workbook");

    /// <summary>The library's steps, one a file.</summary>
    public string Steps => Path.Combine(Root, "src", "DeepNet", "Steps");

    /// <summary>Functions that the workbook asks for and no step is, one a file.</summary>
    public string WorkbookFunctions => Path.Combine(Root, "src", "DeepNet.Cli", "Workbook", "Functions");

    /// <summary>The pictures of the lessons and of the README.</summary>
    public string Images => Path.Combine(Root, "images");

    /// <summary>The reader's own copies of lessons; never committed. As deep as the lessons, so that their relative paths hold.</summary>
    public string Copies => Path.Combine(Root, "my-notebooks");

    /// <summary>The reader's own copies of workbook notebooks, as deep as these.</summary>
    public string WorkbookCopies => Path.Combine(Copies, "workbook");

    /// <summary>What running writes; never committed.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The DLLs that the notebooks reference.</summary>
    public string StableFolder => Path.Combine(Artifacts, "lib");

    /// <summary>Whether those DLLs are there.</summary>
    public bool IsLibraryBuilt => File.Exists(Library);

    private string Library => Path.Combine(StableFolder, "DeepNet.Interactive.dll");

    /// <summary>Finds the checkout: from the working folder upwards, or else from this program's own folder upwards.</summary>
    /// <exception cref="CommandException">Neither lies in a checkout.</exception>
    public static RepositoryLayout Find() =>
        Upwards(Environment.CurrentDirectory) ?? Upwards(AppContext.BaseDirectory)
        ?? throw new CommandException($"Neither {Environment.CurrentDirectory} nor a folder above it holds {Marker}. Run deepnet from inside a checkout of the repository.");

    /// <summary>Sees to it that the DLLs that the notebooks reference are there.</summary>
    /// <exception cref="CommandException">They are not.</exception>
    public void RequireBuiltLibrary()
    {
        if (!IsLibraryBuilt)
            throw new CommandException($"{Library} is not there: the lessons use it. Run 'dotnet build' in {Root} first.");
    }

    private static RepositoryLayout? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return new RepositoryLayout(folder.FullName);
        }

        return null;
    }
}
