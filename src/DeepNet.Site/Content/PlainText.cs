using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>Text without its mark-up.</summary>
internal static partial class PlainText
{
    /// <summary>The HTML without its elements; what was escaped stays so.</summary>
    public static string Of(string html) => Element().Replace(html, "");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();
}
