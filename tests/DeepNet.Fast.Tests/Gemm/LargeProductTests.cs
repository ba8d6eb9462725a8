namespace DeepNet.Fast.Tests;

public class LargeProductTests
{
    /// <summary>Around the edges of tiles, panels, blocks and slices, and where the way of computing changes.</summary>
    private static readonly (int M, int N, int K)[] Shapes =
    [
        (143, 95, 255), (145, 97, 257), (300, 200, 513), (2017, 5, 300), (2030, 40, 20), (7, 2017, 70), (150, 2100, 30),
        (209, 20, 1536), (20, 209, 1601), (1, 1, 5000), (3, 1, 30000), (128, 128, 1600), (129, 128, 1600),
        (1, 300, 300), (300, 1, 300), (33, 300, 129), (32, 300, 129), (300, 32, 193), (300, 33, 193), (500, 300, 8), (500, 300, 9),
    ];

    [Theory]
    [CombinatorialPaths]
    public void Whole_numbers_are_exact(KernelPath path, bool transposeA, bool transposeB)
    {
        var random = new Random(2);
        foreach (var (m, n, k) in Shapes)
        {
            var a = new StoredMatrix(m, k, transposeA, start: 3, gap: 5).FillWhole(random);
            var b = new StoredMatrix(k, n, transposeB, start: 2, gap: 0).FillWhole(random);
            var c = new StoredMatrix(m, n, gap: 3).Fill((_, _) => 1);

            path.Multiply(StoredMatrix.Product(a, b, c, alpha: 2, beta: -1));

            for (var trial = 0; trial < 2000; trial++)
            {
                // The corners first, for there the edges are.
                int i = trial < 4 ? (trial & 1) * (m - 1) : random.Next(m), j = trial < 4 ? trial / 2 * (n - 1) : random.Next(n);
                Assert.Equal(2 * StoredMatrix.Element(a, b, i, j) - 1, c[i, j]);
            }
            Assert.True(c.GuardsHold(), $"{m}×{k} by {k}×{n}: wrote beside C.");
        }
    }

    [Theory]
    [CombinatorialPaths]
    public void Real_numbers_are_close_to_the_three_loops(KernelPath path, bool transposeA, bool transposeB)
    {
        var random = new Random(3);
        foreach (var (m, n, k) in Shapes)
        {
            var a = new StoredMatrix(m, k, transposeA).FillReal(random);
            var b = new StoredMatrix(k, n, transposeB).FillReal(random);
            var c = new StoredMatrix(m, n).Fill((_, _) => double.NaN);

            path.Multiply(StoredMatrix.Product(a, b, c));

            for (var trial = 0; trial < 200; trial++)
            {
                int i = random.Next(m), j = random.Next(n);
                Assert.Equal(StoredMatrix.Element(a, b, i, j), c[i, j], 1e-15 * k);
            }
        }
    }
}
