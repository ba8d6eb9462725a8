using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>Makes anchors of headings.</summary>
internal static partial class Slug
{
    /// <summary>Letters and digits in lower case, with one hyphen for whatever lies between them.</summary>
    public static string Of(string text) => Between().Replace(text, "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Between();
}
