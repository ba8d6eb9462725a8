namespace DeepNet.Fast.Tests;

/// <summary>NaN and ∞ come out where the three loops have them, and nowhere else.</summary>
public class SpecialValueTests
{
    private static readonly (int M, int N, int K)[] Shapes =
        [(1, 1, 1), (4, 150, 3), (5, 7, 9), (13, 6, 20), (60, 50, 70), (150, 100, 300), (20, 30, 2000)];

    [Theory]
    [CombinatorialPaths]
    public void Spread_like_in_the_three_loops(KernelPath path, bool transposeA, bool transposeB)
    {
        var random = new Random(4);
        foreach (var (m, n, k) in Shapes)
        {
            foreach (var special in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
            {
                var a = new StoredMatrix(m, k, transposeA).FillWhole(random);
                var b = new StoredMatrix(k, n, transposeB).FillWhole(random);
                a[random.Next(m), random.Next(k)] = special;
                b[random.Next(k), random.Next(n)] = special;
                var c = new StoredMatrix(m, n).Fill((_, _) => double.NaN);

                path.Multiply(StoredMatrix.Product(a, b, c));

                for (var i = 0; i < m; i++)
                {
                    for (var j = 0; j < n; j++)
                        Assert.Equal(StoredMatrix.Element(a, b, i, j), c[i, j]);
                }
            }
        }
    }

    [Fact]
    public void Beta_times_NaN_is_NaN()
    {
        var random = new Random(5);
        var a = new StoredMatrix(5, 6).FillWhole(random);
        var b = new StoredMatrix(6, 7).FillWhole(random);
        var c = new StoredMatrix(5, 7).Fill((i, j) => i == j ? double.NaN : 1);

        MatrixProduct.Multiply(StoredMatrix.Product(a, b, c, beta: 0.5));

        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 7; j++)
                Assert.Equal(i == j, double.IsNaN(c[i, j]));
        }
    }
}
