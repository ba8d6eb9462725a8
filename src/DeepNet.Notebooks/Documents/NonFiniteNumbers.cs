using System.Text;

namespace DeepNet.Notebooks;

/// <summary>
/// NaN, Infinity and -Infinity, which Python writes into notebooks although JSON has no such numbers: while a notebook is
/// read they are marked texts, and they are written back as they came.
/// </summary>
internal static class NonFiniteNumbers
{
    // A character for private use, which no notebook has before these words.
    private const char Mark = '\uF8FF';

    private static readonly string[] words = ["NaN", "Infinity", "-Infinity"];

    /// <summary>The JSON with the numbers as marked texts.</summary>
    public static string Hide(string json)
    {
        var text = new StringBuilder(json.Length);
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var word = isString ? null : Array.Find(words, word => json.AsSpan(i).StartsWith(word, StringComparison.Ordinal));
            if (word is not null)
            {
                text.Append('"').Append(Mark).Append(word).Append('"');
                i += word.Length - 1;
                continue;
            }

            if (json[i] == '"')
                isString = !isString;
            text.Append(json[i]);
            if (isString && json[i] == '\\' && i + 1 < json.Length)
                text.Append(json[++i]);
        }

        return text.ToString();
    }

    /// <summary>The number that a text stands for; null for any other text.</summary>
    public static string? Of(string text) => text.Length > 1 && text[0] == Mark && Array.IndexOf(words, text[1..]) >= 0 ? text[1..] : null;
}
