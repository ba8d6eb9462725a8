namespace DeepNet.Notebooks;

/// <summary>
/// NaN, Infinity and -Infinity, which Python writes into notebooks although JSON has no such numbers: while a notebook is
/// read they are marked texts, and they are written back as they came.
/// </summary>
internal static partial class NonFiniteNumbers
{
    // A character for private use, which no notebook has before these words.
    private const char Mark = '\uF8FF';

    private static readonly string[] words = ["NaN", "Infinity", "-Infinity"];

    /// <summary>The JSON with the numbers as marked texts.</summary>
    public static string Hide(string json) =>
        TextOrWord().Replace(json, match => match.Value[0] == '"' ? match.Value : $"\"{Mark}{match.Value}\"");

    /// <summary>The number that a text stands for; null for any other text.</summary>
    public static string? Of(string text) => text.Length > 1 && text[0] == Mark && Array.IndexOf(words, text[1..]) >= 0 ? text[1..] : null;

    // A text may lack its end: were it then no match, a hostile file would be searched again from each of its quotes.
    [GeneratedRegex("""
        "(?>[^"\\]+|\\.)*"?|NaN|-?Infinity
        """, RegexOptions.Singleline)]
    private static partial Regex TextOrWord();
}
