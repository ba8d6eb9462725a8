namespace DeepNet;

/// <summary>NumPy's sum: the same additions in the same order, so that the last digit agrees.</summary>
/// <remarks>
/// Up to 128 terms go into eight accumulators in turn, which are added as ((0+1)+(2+3))+((4+5)+(6+7)), and then the
/// rest one by one; more terms are split at half, rounded down to a multiple of 8. NumPy works through a buffer of 8192
/// terms, so beyond that the sums of such blocks are added one by one. Besides being NumPy's, the order loses less to
/// rounding than adding from left to right.
/// </remarks>
public static class PairwiseSum
{
    private const int BufferSize = 8192;
    private const int BlockSize = 128;

    /// <summary>The sum of the terms; 0 if there are none.</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = Pairwise(terms[..Math.Min(terms.Length, BufferSize)]);
        for (var start = BufferSize; start < terms.Length; start += BufferSize)
            sum += Pairwise(terms.Slice(start, Math.Min(terms.Length - start, BufferSize)));
        return sum;
    }

    private static double Pairwise(ReadOnlySpan<double> terms)
    {
        if (terms.Length < 8)
            return LeftToRight(0, terms);
        if (terms.Length <= BlockSize)
            return Block(terms);

        var half = terms.Length / 2 / 8 * 8;
        return Pairwise(terms[..half]) + Pairwise(terms[half..]);
    }

    private static double Block(ReadOnlySpan<double> terms)
    {
        Span<double> r = stackalloc double[8];
        terms[..8].CopyTo(r);
        var i = 8;
        for (; i + 8 <= terms.Length; i += 8)
        {
            for (var j = 0; j < 8; j++)
                r[j] += terms[i + j];
        }

        return LeftToRight(((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])), terms[i..]);
    }

    private static double LeftToRight(double sum, ReadOnlySpan<double> terms)
    {
        foreach (var term in terms)
            sum += term;
        return sum;
    }
}
