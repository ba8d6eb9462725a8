using System.Text.RegularExpressions;

namespace DeepNet.Cli;

/// <summary>Takes the text of a lesson apart.</summary>
internal static partial class LessonText
{
    /// <summary>How the front ends that hide the triangle of a fold are made to show it.</summary>
    private const string Summary = "<summary style=\"display:list-item\">";
    private const string Open = "<details>";
    private const string Close = "</details>";

    /// <summary>A fold.</summary>
    public static string Fold(string title, string text) => $"{Open}{Summary}{title}</summary>\n\n{text.Trim('\n')}\n\n{Close}";

    /// <summary>The text below a heading, up to the next one; empty if no cell has that heading.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="heading">The heading, without its signs.</param>
    public static string Section(Notebook lesson, string heading)
    {
        var lines = lesson.Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => cell.Source.Split('\n').Append("#"));
        var section = lines.SkipWhile(line => !IsHeading(line) || line.Trim('#', ' ') != heading).Skip(1).TakeWhile(line => !IsHeading(line));
        // the link onward may stand in the same cell
        return string.Join('\n', section.TakeWhile(line => !line.StartsWith('→'))).Trim('\n');
    }

    /// <summary>The text before the first heading of a cell, and from there on.</summary>
    public static (string Before, string From) AtHeading(string text)
    {
        var lines = text.Split('\n');
        var first = lines.TakeWhile(line => !IsHeading(line)).Count();
        return (string.Join('\n', lines[..first]).Trim('\n'), string.Join('\n', lines[first..]));
    }

    /// <summary>The heading that a text begins with; empty if it begins otherwise.</summary>
    public static string HeadingOf(string text) => text.Split('\n')[0] is var line && IsHeading(line) ? line.TrimStart('#').Trim() : "";

    /// <summary>The text without the paragraphs that hold a phrase.</summary>
    public static string WithoutParagraphs(string text, string phrase) =>
        string.Join("\n\n", text.Split("\n\n").Where(paragraph => !paragraph.Contains(phrase, StringComparison.Ordinal)));

    /// <summary>Where the first sentence that asks begins; 0 if none does.</summary>
    public static int FirstQuestion(string text) =>
        text.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark && text.LastIndexOf(". ", mark, StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0;

    /// <summary>Words as an enumeration: a, b and c.</summary>
    public static string Listed(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>The items of a numbered list.</summary>
    public static IReadOnlyList<string> Items(string list)
    {
        var items = new List<List<string>>();
        foreach (var line in list.Split('\n'))
        {
            if (Number().Match(line) is { Success: true } number)
                items.Add([line[number.Length..]]);
            else if (items.Count > 0 && (line.Length == 0 || line.StartsWith(' ')))
                items[^1].Add(line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line);
        }

        return [.. items.Select(item => string.Join('\n', item).Trim('\n'))];
    }

    /// <summary>Takes the folds of one title out of a text; the others are put on lines of their own.</summary>
    /// <returns>The text without them, and what was in them.</returns>
    public static (string Text, string Folded) TakeFolds(string text, string title)
    {
        var (rest, taken) = ("", "");
        while (text.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf(Close, start, StringComparison.Ordinal);
            var parts = text[(start + Open.Length)..end].Split("</summary>", 2);
            var name = parts[0][(parts[0].IndexOf('>') + 1)..];
            var inside = parts[1].Trim('\n');
            if (name == title)
                taken += inside;
            rest += text[..start].TrimEnd() + (name == title ? "" : $"\n\n{Fold(name, inside)}");
            text = text[(end + Close.Length)..];
        }

        return ((rest + text).Trim(), taken);
    }

    /// <summary>The text with its links to notebooks and sheets leading out of a folder below the lessons.</summary>
    public static string FromBelow(string text) => Link().Replace(text, "](../$1)");

    /// <summary>The code in a text: in fences, and in the line.</summary>
    public static IEnumerable<string> CodeIn(string text) => Code().Matches(text).Select(code => code.Groups[1].Value + code.Groups[2].Value);

    /// <summary>The text with the code in its fences replaced.</summary>
    public static string ReplaceCode(string text, Func<string, string> replace) =>
        Code().Replace(text, code => code.Groups[1].Success ? $"```csharp\n{replace(code.Groups[1].Value)}```" : code.Value);

    private static bool IsHeading(string line) => line.TrimStart('#') is var rest && rest.Length < line.Length && rest is "" or [' ', ..] && line[0] == '#';

    [GeneratedRegex("^[0-9]+\\. ")]
    private static partial Regex Number();

    [GeneratedRegex(@"\]\(((?!\.\.)[\w./-]+\.(?:ipynb|md)(?:#[^)]*)?)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```csharp\n(.*?)```|`([^`\n]+)`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
