using System.Text;

namespace DeepNet.Site;

/// <summary>Makes anchors of headings.</summary>
internal static class Slug
{
    /// <summary>Letters and digits in lower case, with one hyphen for whatever lies between them.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
