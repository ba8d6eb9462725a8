using System.Globalization;
using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Golden;

/// <summary>PairwiseSum against np.sum, to the last bit.</summary>
public class PairwiseSumTests
{
    private static readonly JsonProperty[] Sums = [.. GoldenFile.Load("pairwise_sum").GetProperty("sums").EnumerateObject()];

    [Fact]
    public void Every_length_from_0_to_300_and_seven_long_ones_are_there() => Assert.Equal(308, Sums.Length);

    [Fact]
    public void The_sum_of_any_length_is_numpys() =>
        Assert.All(Sums, sum => Assert.Equal(sum.Value.GetDouble(), PairwiseSum.Of(Terms(Length(sum)))));

    [Fact]
    public void A_matrix_is_summed_row_by_row()
    {
        var sum = Sums.Single(entry => Length(entry) == 12345);
        var matrix = Matrix<double>.Build.DenseOfRowMajor(15, 823, Terms(12345));
        Assert.Equal(sum.Value.GetDouble(), matrix.PairwiseSum());
    }

    private static int Length(JsonProperty sum) => int.Parse(sum.Name, CultureInfo.InvariantCulture);

    /// <summary>The terms of pairwise_sum_golden.py: integers and one division each, the same everywhere.</summary>
    private static double[] Terms(int n) => [.. Enumerable.Range(0, n).Select(i => (i * 2654435761L % (1L << 32) - (1L << 31)) / (double)(1 + i % 97))];
}
