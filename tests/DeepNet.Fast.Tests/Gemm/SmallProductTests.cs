namespace DeepNet.Fast.Tests;

public class SmallProductTests
{
    private const int Largest = 40;

    private static readonly (double Alpha, double Beta)[] Factors = [(1, 0), (1, 1), (-2, 0.5), (0.5, -1), (0, 3), (0, 0)];

    /// <summary>Whole numbers make every sum exact, so the kernel must agree with the three loops to the last bit.</summary>
    [Theory]
    [CombinatorialPaths]
    public void Every_small_shape_is_exact(KernelPath path, bool transposeA, bool transposeB)
    {
        var random = new Random(1);
        var a = new StoredMatrix(Largest, Largest, transposeA).FillWhole(random);
        var b = new StoredMatrix(Largest, Largest, transposeB).FillWhole(random);
        var before = new StoredMatrix(Largest, Largest).FillWhole(random);
        var sum = new double[Largest, Largest];
        for (var k = 0; k <= Largest; k++)
        {
            for (var m = 0; m <= Largest; m++)
            {
                for (var n = 0; n <= Largest; n++)
                    Check(path, a, b, before, sum, m, n, k);
            }

            if (k < Largest)
            {
                for (var i = 0; i < Largest; i++)
                {
                    for (var j = 0; j < Largest; j++)
                        sum[i, j] += a[i, k] * b[k, j];
                }
            }
        }
    }

    private static void Check(KernelPath path, StoredMatrix a, StoredMatrix b, StoredMatrix before, double[,] sum, int m, int n, int k)
    {
        var (alpha, beta) = Factors[(m + n + k) % Factors.Length];
        var c = new StoredMatrix(m, n);
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < m; i++)
                c[i, j] = beta == 0 ? double.NaN : before[i, j];
        }

        path.Multiply(new Product
        {
            Rows = m, Columns = n, Depth = k, Alpha = alpha, Beta = beta, A = a.View, B = b.View, C = c.View,
        });

        var wrong = 0;
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < m; i++)
                wrong += c[i, j] == alpha * sum[i, j] + (beta == 0 ? 0 : beta * before[i, j]) ? 0 : 1;
        }

        Assert.True(wrong == 0, $"{m}×{k} by {k}×{n}, α = {alpha}, β = {beta}: {wrong} wrong elements.");
        Assert.True(c.GuardsHold(), $"{m}×{k} by {k}×{n}: wrote beside C.");
    }
}
