namespace DeepNet.Fast.Tests;

[Collection(AloneCollection.Name)]
public class ThreadTests
{
    private static readonly (int M, int N, int K)[] Shapes =
        [(300, 301, 302), (2030, 90, 300), (20, 209, 12288), (209, 20, 12288), (12288, 20, 209), (20, 12288, 209), (5000, 4, 50), (4, 5000, 50)];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_number_of_threads_changes_no_bit(bool transposeA, bool transposeB)
    {
        var threads = MatrixProduct.Threads;
        var random = new Random(6);
        foreach (var (m, n, k) in Shapes)
        {
            var a = new StoredMatrix(m, k, transposeA).FillReal(random);
            var b = new StoredMatrix(k, n, transposeB).FillReal(random);
            var expected = new StoredMatrix(m, n);
            var actual = new StoredMatrix(m, n);
            try
            {
                MatrixProduct.Threads = 1;
                MatrixProduct.Multiply(StoredMatrix.Product(a, b, expected));
                foreach (var number in new[] { 2, 3, 7, 2 })
                {
                    MatrixProduct.Threads = number;
                    MatrixProduct.Multiply(StoredMatrix.Product(a, b, actual));
                    for (var j = 0; j < n; j++)
                    {
                        for (var i = 0; i < m; i++)
                        {
                            if (expected[i, j] != actual[i, j])
                                Assert.Fail($"{m}×{k} by {k}×{n}: element ({i}, {j}) differs with {number} threads.");
                        }
                    }
                }
            }
            finally
            {
                MatrixProduct.Threads = threads;
            }
        }
    }

    [Fact]
    public void Many_callers_at_once_get_their_own_results()
    {
        var random = new Random(7);
        var a = new StoredMatrix(200, 300).FillReal(random);
        var b = new StoredMatrix(300, 250).FillReal(random);
        var expected = new StoredMatrix(200, 250);
        MatrixProduct.Multiply(StoredMatrix.Product(a, b, expected));

        Parallel.For(0, 64, _ =>
        {
            var c = new StoredMatrix(200, 250);
            MatrixProduct.Multiply(StoredMatrix.Product(a, b, c));
            for (var j = 0; j < 250; j++)
            {
                for (var i = 0; i < 200; i++)
                    Assert.Equal(expected[i, j], c[i, j]);
            }
        });
    }

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        var random = new Random(8);
        List<Product> products = [];
        List<StoredMatrix> alive = [];
        foreach (var (m, n, k) in Shapes.Append((4, 150, 3)))
        {
            foreach (var transpose in new[] { false, true })
            {
                var a = new StoredMatrix(m, k, transpose).FillReal(random);
                var b = new StoredMatrix(k, n).FillReal(random);
                var c = new StoredMatrix(m, n);
                alive.AddRange([a, b, c]);
                products.Add(StoredMatrix.Product(a, b, c));
            }
        }

        for (var warm = 0; warm < 3; warm++)
        {
            foreach (var product in products)
                MatrixProduct.Multiply(product);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var product in products)
            MatrixProduct.Multiply(product);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        GC.KeepAlive(alive);
        // The count itself, and the test runner's own threads, may allocate a little; a product must not.
        Assert.InRange(allocated, 0, 4096);
    }
}
