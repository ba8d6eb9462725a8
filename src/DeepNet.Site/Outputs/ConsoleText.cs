using System.Text.RegularExpressions;

namespace DeepNet.Site;

/// <summary>What was meant for a terminal, as text in a page.</summary>
internal static partial class ConsoleText
{
    /// <summary>The text, escaped, without the sequences that colour a terminal; of a line that overwrites itself, the last state.</summary>
    public static string ToHtml(string text)
    {
        var lines = Sequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd('\r')).Select(line => line[(line.LastIndexOf('\r') + 1)..]);
        return Html.Escape(string.Join('\n', lines).TrimEnd('\n'));
    }

    [GeneratedRegex("\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[@-Z\\\\-_])")]
    private static partial Regex Sequence();
}
