using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>
/// Puts each displayed formula on one line. Jupyter takes formulas out before it reads the Markdown; Markdig would read a
/// formula's lines as text, and one that begins with a minus as a list.
/// </summary>
internal static partial class MathSource
{
    /// <summary>The Markdown with every <c>$$…$$</c> on one line; code is left as it is.</summary>
    public static string OnOneLine(string markdown) =>
        Formula().Replace(markdown, match => match.Groups["latex"].Success ? $"$${Spaces().Replace(match.Groups["latex"].Value, " ").Trim()}$$" : match.Value);

    // Code first: what looks like a formula in it is none. A formula has no empty line.
    [GeneratedRegex(@"^ *(?<fence>```+|~~~+).*?^ *\k<fence>|(?<!`)(?<tick>`+)(?!`).+?(?<!`)\k<tick>(?!`)|(?<!\\)\$\$(?<latex>(?:(?!\n\s*\n|\$\$).)+)\$\$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Spaces();
}
