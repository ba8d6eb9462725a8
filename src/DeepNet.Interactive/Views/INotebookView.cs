namespace DeepNet.Interactive;

/// <summary>A value that a notebook shows: as HTML where it can, as plain text elsewhere. Both are the same on every run.</summary>
public interface INotebookView
{
    /// <summary>HTML that survives front ends' sanitizers: no script, no inline SVG, colours inherited.</summary>
    string ToHtml();

    /// <summary>The same as plain text, in a fixed-width font.</summary>
    string ToPlainText();
}
