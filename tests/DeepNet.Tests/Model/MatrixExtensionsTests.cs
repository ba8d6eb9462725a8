using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Model;

/// <summary>What the steps need beyond MathNet, at values worked out by hand.</summary>
public class MatrixExtensionsTests
{
    [Fact]
    public void RepeatColumns_sets_copies_side_by_side() =>
        Expect.Same(Matrix<double>.Build.DenseOfRowArrays([1, 1, 1], [-2, -2, -2]), Matrix<double>.Build.DenseOfColumnArrays([1, -2]).RepeatColumns(3));

    [Fact]
    public void ClippedLog_is_the_logarithm_where_there_is_one() => Expect.Near(Row(0, 1, -1), Row(1, Math.E, 1 / Math.E).ClippedLog(), 1e-15);

    [Fact]
    public void ClippedLog_stops_at_2_to_the_minus_53()
    {
        var lowest = -53 * Math.Log(2);
        Expect.Near(Row(lowest, lowest, lowest, -52 * Math.Log(2)), Row(0, 1e-300, Math.ScaleB(1, -53), Math.ScaleB(1, -52)).ClippedLog(), 1e-15);
    }

    [Fact]
    public void ClippedLog_keeps_NaN() => Assert.True(double.IsNaN(Row(double.NaN).ClippedLog()[0, 0]));

    [Fact]
    public void PairwiseSum_of_integers_is_exact() => Assert.Equal(5050, Matrix<double>.Build.Dense(10, 10, (i, j) => 10 * i + j + 1).PairwiseSum());

    [Fact]
    public void Range_is_the_smallest_and_the_largest() =>
        Assert.Equal((-7.5, 4), MatrixExtensions.MinMax(Matrix<double>.Build.DenseOfRowArrays([1, 4, 0], [-7.5, 2, 3])));

    private static Matrix<double> Row(params double[] entries) => Matrix<double>.Build.DenseOfRowArrays(entries);
}
