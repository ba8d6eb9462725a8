namespace DeepNet.Notebooks;

/// <summary>The tags of cells that a run heeds; all but the last are Jupyter's.</summary>
public static class CellTags
{
    /// <summary>The cell must fail; its error is kept and the run goes on.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>The cell is not run and keeps its outputs.</summary>
    public const string SkipExecution = "skip-execution";

    /// <summary>The cell fetches packages; a run may leave such cells out.</summary>
    public const string Packages = "packages";
}
