using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet;

/// <summary>MathNet's two double matrix products, with its arguments and its rules, by <see cref="MatrixProduct"/>.</summary>
internal static class MathNetProducts
{
    /// <summary>result = x·y.</summary>
    public static readonly Action<double[], int, int, double[], int, int, double[]> Multiply =
        static (x, rowsX, columnsX, y, rowsY, columnsY, result) =>
            MultiplyAny(false, false, 1, x, rowsX, columnsX, y, rowsY, columnsY, 0, result);

    /// <summary>c = alpha·op(a)·op(b) + beta·c; the sizes are those of a and b as stored.</summary>
    public static readonly Action<Transpose, Transpose, double, double[], int, int, double[], int, int, double, double[]> MultiplyWithUpdate =
        static (transposeA, transposeB, alpha, a, rowsA, columnsA, b, rowsB, columnsB, beta, c) =>
            MultiplyAny(
                transposeA != Transpose.DontTranspose, transposeB != Transpose.DontTranspose,
                alpha, a, rowsA, columnsA, b, rowsB, columnsB, beta, c);

    private static void MultiplyAny(
        bool transposeA, bool transposeB, double alpha, double[] a, int rowsA, int columnsA,
        double[] b, int rowsB, int columnsB, double beta, double[] c)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(c);
        int m = transposeA ? columnsA : rowsA, k = transposeA ? rowsA : columnsA;
        var n = transposeB ? rowsB : columnsB;
        if (k != (transposeB ? columnsB : rowsB) || (long)m * n != c.Length)
        {
            throw new ArgumentException(
                $"The product of {m}×{k} and {(transposeB ? columnsB : rowsB)}×{n} does not fit into a result of {c.Length} elements.");
        }

        // MathNet lets the result be one of the factors.
        if (ReferenceEquals(a, c))
            a = (double[])a.Clone();
        if (ReferenceEquals(b, c))
            b = (double[])b.Clone();
        MatrixProduct.Multiply(
            transposeA, transposeB, m, n, k, alpha, a, Math.Max(1, rowsA), b, Math.Max(1, rowsB), beta, c, Math.Max(1, m));
    }
}
