namespace DeepNet.Notebooks;

/// <summary>Shows where two texts differ, in few and short lines.</summary>
internal static class TextDifference
{
    private const int MostLines = 24;
    private const int Context = 2;
    private const int Width = 160;

    /// <summary>The lines that differ, with a little around them; none when the texts are equal.</summary>
    public static IReadOnlyList<string> Find(string expected, string got)
    {
        if (NumberTokens.AreEqual(expected, got)) return [];
        var left = expected.Split('\n');
        var right = got.Split('\n');
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && NumberTokens.AreEqual(left[start], right[start])) start++;
        var end = 0;
        while (end < shorter - start && NumberTokens.AreEqual(left[^(end + 1)], right[^(end + 1)])) end++;

        var lines = left[Math.Max(0, start - Context)..start].Select(line => "  " + Cut(line, 0)).ToList();
        var (removed, added) = (left[start..^end], right[start..^end]);
        if (removed.Length == added.Length)
            lines.AddRange(removed.Zip(added).SelectMany(pair => Pair(pair.First, pair.Second)));
        else
            lines.AddRange([.. removed.Select(line => "- " + Cut(line, 0)), .. added.Select(line => "+ " + Cut(line, 0))]);
        return Bounded([.. lines, .. left[^end..].Take(Context).Select(line => "  " + Cut(line, 0))]);
    }

    public static IReadOnlyList<string> Bounded(IEnumerable<string> lines)
    {
        var all = lines.Select(line => Cut(line, 0)).ToList();
        return all.Count <= MostLines
            ? all
            : [.. all.Take(MostLines), string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostLines} lines more")];
    }

    private static string[] Pair(string expected, string got)
    {
        if (NumberTokens.AreEqual(expected, got)) return ["  " + Cut(expected, 0)];
        var place = expected.AsSpan().CommonPrefixLength(got);
        return ["- " + Cut(expected, place), "+ " + Cut(got, place)];
    }

    /// <summary>A long line's part around a place.</summary>
    private static string Cut(string line, int place)
    {
        // Room for the sign and the marks of a line that has been cut already.
        if (line.Length <= Width + 4) return line;
        var start = Math.Clamp(place - (Width / 2), 0, line.Length - Width);
        return (start > 0 ? "…" : "") + line.Substring(start, Width) + (start + Width < line.Length ? "…" : "");
    }
}
