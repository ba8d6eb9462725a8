namespace DeepNet.Site;

/// <summary>A folder of notebooks that are shown together.</summary>
/// <param name="Name">The part of the address that its pages share; letters and digits.</param>
/// <param name="Folder">The folder; every <c>.ipynb</c> in it is a page.</param>
public sealed record LiveShelf(string Name, string Folder)
{
    /// <summary>What a link from another shelf's page of the same name says, such as Workbook; null for no link.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it holds the workbook, and not lessons.</summary>
    public bool IsWorkbook { get; init; }

    /// <summary>Where copies of its notebooks go, if not where all others do.</summary>
    public string? CopiesFolder { get; init; }
}
