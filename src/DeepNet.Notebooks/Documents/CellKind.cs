namespace DeepNet.Notebooks;

/// <summary>What a notebook cell holds.</summary>
public enum CellKind
{
    /// <summary>Text in Markdown.</summary>
    Markdown,

    /// <summary>Code, with its outputs.</summary>
    Code,

    /// <summary>Text that no front end interprets.</summary>
    Raw,
}
