namespace DeepNet.Notebooks;

/// <summary>Compares texts, and the numbers in them by value.</summary>
internal static partial class NumberTokens
{
    private const double Relative = 1e-9;
    private const double Absolute = 1e-12;

    public static bool AreEqual(string expected, string got)
    {
        if (expected == got) return true;
        var left = Number().Matches(expected);
        var right = Number().Matches(got);
        if (left.Count != right.Count) return false;
        var (leftEnd, rightEnd) = (0, 0);
        for (var i = 0; i < left.Count; i++)
        {
            if (!expected.AsSpan(leftEnd, left[i].Index - leftEnd).SequenceEqual(got.AsSpan(rightEnd, right[i].Index - rightEnd))) return false;
            if (!AreEqualNumbers(left[i].Value, right[i].Value)) return false;
            (leftEnd, rightEnd) = (left[i].Index + left[i].Length, right[i].Index + right[i].Length);
        }

        return expected.AsSpan(leftEnd).SequenceEqual(got.AsSpan(rightEnd));
    }

    private static bool AreEqualNumbers(string expected, string got)
    {
        if (expected == got) return true;
        // A count is right or wrong; only what was computed is rounded.
        if (IsWhole(expected) && IsWhole(got)) return Digits(expected) == Digits(got);
        var (a, b) = (Value(expected), Value(got));
        return Math.Abs(a - b) <= Math.Max(Absolute, Relative * Math.Max(Math.Abs(a), Math.Abs(b)));
    }

    private static bool IsWhole(string number) => number.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static string Digits(string number)
    {
        var digits = number.TrimStart('+', '-', '−').TrimStart('0');
        return digits.Length > 0 && number[0] is '-' or '−' ? "-" + digits : digits;
    }

    private static double Value(string number) => double.Parse(number.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    // Digits in a word (W1, 0x1F, 10px) or in a version (1.2.3) are text; a sign after a word is a hyphen.
    [GeneratedRegex(@"(?:(?<![\w.)\]])[-+−])?(?<![\w.])[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?!\w|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
