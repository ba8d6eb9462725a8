namespace DeepNet.Site;

/// <summary>Text without its mark-up.</summary>
internal static class PlainText
{
    /// <summary>The HTML without its elements; what was escaped stays so.</summary>
    public static string Of(string html) => Html.Escape(HtmlFragment.Parse(html).TextContent);
}
