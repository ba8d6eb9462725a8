namespace DeepNet.Cli;

/// <summary>Finds the word that a user may have meant.</summary>
public static class Nearest
{
    /// <summary>The nearest word; null when none is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">What there is.</param>
    public static string? To(string typed, IEnumerable<string> words) => words
        .Where(word => word.Length > 2)
        .Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
        .Where(near => near.Distance <= Math.Max(1, near.Word.Length / 3))
        .OrderBy(near => near.Distance)
        .FirstOrDefault().Word;

    /// <summary>How many letters to put in, take out or replace (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
