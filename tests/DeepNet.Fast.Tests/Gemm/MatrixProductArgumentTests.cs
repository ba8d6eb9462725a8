namespace DeepNet.Fast.Tests;

public class MatrixProductArgumentTests
{
    private static void Multiply(int m, int n, int k, int lengthA, int lda, int lengthB, int ldb, int lengthC, int ldc) =>
        MatrixProduct.Multiply(false, false, m, n, k, 1, new double[lengthA], lda, new double[lengthB], ldb, 0, new double[lengthC], ldc);

    [Theory]
    [InlineData(-1, 2, 2)]
    [InlineData(2, -1, 2)]
    [InlineData(2, 2, -1)]
    public void Negative_sizes_are_refused(int m, int n, int k) =>
        Assert.ThrowsAny<ArgumentException>(() => Multiply(m, n, k, 4, 2, 4, 2, 4, 2));

    [Theory]
    [InlineData(5, 2, 6, 3, 4, 2, "a has 5 elements but 2×3 with leading dimension 2 needs 6")]
    [InlineData(6, 1, 6, 3, 4, 2, "leading dimension of a is 1 but it has 2 rows")]
    [InlineData(6, 2, 5, 3, 4, 2, "b has 5 elements")]
    [InlineData(6, 2, 6, 3, 3, 2, "c has 3 elements")]
    public void Short_memory_is_refused_with_the_numbers(int lengthA, int lda, int lengthB, int ldb, int lengthC, int ldc, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Multiply(2, 2, 3, lengthA, lda, lengthB, ldb, lengthC, ldc)).Message);

    [Fact]
    public void A_result_that_overlaps_a_factor_is_refused()
    {
        var memory = new double[8];
        Assert.Throws<ArgumentException>(() =>
            MatrixProduct.Multiply(false, false, 2, 2, 2, 1, memory.AsSpan(0, 4), 2, new double[4], 2, 0, memory.AsSpan(3, 4), 2));
    }

    [Theory]
    [InlineData(0, 3, 2)]
    [InlineData(3, 0, 2)]
    [InlineData(0, 0, 0)]
    public void An_empty_result_needs_no_memory(int m, int n, int k) => Multiply(m, n, k, m * k, Math.Max(1, m), k * n, Math.Max(1, k), 0, Math.Max(1, m));

    [Fact]
    public void Without_anything_to_add_the_result_is_beta_times_C()
    {
        double[] c = [1, 2, 3, 4];
        MatrixProduct.Multiply(false, false, 2, 2, 0, 1, [], 2, [], 1, 0.5, c, 2);
        Assert.Equal([0.5, 1, 1.5, 2], c);
    }
}
