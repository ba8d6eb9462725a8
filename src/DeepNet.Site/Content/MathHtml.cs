namespace DeepNet.Site;

/// <summary>
/// Formulas in a page: MathML, which the browser draws itself. One that is not in the generated file, such as a reader's
/// own, is shown as the LaTeX that it is.
/// </summary>
internal static class MathHtml
{
    /// <summary>A formula in a line of text.</summary>
    public static string Inline(string latex) => Write("math", FormulaFile.Built.Inline, latex.Trim());

    /// <summary>A formula on a line of its own.</summary>
    public static string Display(string latex) => Write("math display", FormulaFile.Built.Display, latex.Trim());

    private static string Write(string kind, IReadOnlyDictionary<string, string> formulas, string latex) =>
        formulas.TryGetValue(latex, out var mathMl) ? $"<span class=\"{kind} rendered\">{mathMl}</span>" : $"<span class=\"{kind}\">{Html.Escape(latex)}</span>";
}
