using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet.Fast.Tests;

[Collection(AloneCollection.Name)]
public class LinearAlgebraProviderTests
{
    private static void WithOurs(Action test)
    {
        var before = LinearAlgebraControl.Provider;
        try
        {
            DeepNetLinearAlgebra.Use();
            test();
        }
        finally
        {
            LinearAlgebraControl.Provider = before;
        }
    }

    [Fact]
    public void Every_product_of_MathNet_agrees_with_its_own()
    {
        var a = Matrix<double>.Build.Random(7, 5, 1);
        var b = Matrix<double>.Build.Random(5, 9, 2);
        var v = Vector<double>.Build.Random(5, 3);
        Matrix<double>[] Products() =>
            [a * b, a.TransposeThisAndMultiply(a), a.TransposeAndMultiply(a), a.Transpose() * a, (a * v).ToColumnMatrix(), a.PointwiseMultiply(a) + a];
        var expected = Products();

        WithOurs(() =>
        {
            foreach (var (ours, theirs) in Products().Zip(expected))
                Assert.True((ours - theirs).InfinityNorm() < 1e-14);
        });
    }

    [Fact]
    public void Everything_else_goes_on_working() => WithOurs(() =>
    {
        var a = Matrix<double>.Build.Random(6, 6, 4);
        Assert.True((a.Inverse() * a - Matrix<double>.Build.DenseIdentity(6)).InfinityNorm() < 1e-10);
        Assert.True((a.QR().Q * a.QR().R - a).InfinityNorm() < 1e-12);
        var singles = Matrix<float>.Build.Random(3, 4, 5);
        Assert.Equal(3, (singles * singles.Transpose()).RowCount);
        Assert.Equal(6, a.Svd().S.Count);
    });

    [Fact]
    public void Switching_on_twice_changes_nothing() => WithOurs(() =>
    {
        var first = LinearAlgebraControl.Provider;
        DeepNetLinearAlgebra.Use();
        Assert.Same(first, LinearAlgebraControl.Provider);
    });

    [Fact]
    public void A_result_that_is_a_factor_is_allowed() => WithOurs(() =>
    {
        double[] square = [1, 2, 3, 4];
        LinearAlgebraControl.Provider.MatrixMultiply(square, 2, 2, square, 2, 2, square);
        Assert.Equal([7, 10, 15, 22], square);
    });

    [Fact]
    public void Sizes_that_do_not_fit_are_refused() => WithOurs(() =>
        Assert.Throws<ArgumentException>(() => LinearAlgebraControl.Provider.MatrixMultiply(new double[6], 2, 3, new double[6], 2, 3, new double[4])));
}
