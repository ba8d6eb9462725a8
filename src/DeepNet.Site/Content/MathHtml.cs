namespace DeepNet.Site;

/// <summary>
/// Formulas in a page: their LaTeX source, which KaTeX replaces in the browser. Written out at build they would make a page
/// several times as large; and so the source is what is read where scripts are off.
/// </summary>
internal static class MathHtml
{
    /// <summary>A formula in a line of text.</summary>
    public static string Inline(string latex) => $"<span class=\"math\">{Html.Escape(latex.Trim())}</span>";

    /// <summary>A formula on a line of its own.</summary>
    public static string Display(string latex) => $"<span class=\"math display\">{Html.Escape(latex.Trim())}</span>";
}
