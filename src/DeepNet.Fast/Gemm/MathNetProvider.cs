using System.Reflection;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet;

/// <summary>A MathNet provider that does the products of double matrices itself and passes on every other call.</summary>
/// <remarks>
/// MathNet's own providers are sealed and the interface has 115 methods, four number types times 28 and three more, of
/// which two matter here. So the framework makes the class that implements them, and all arrive at one method.
/// </remarks>
internal class MathNetProvider : DispatchProxy
{
    private ILinearAlgebraProvider inner = null!;

    public static ILinearAlgebraProvider Wrap(ILinearAlgebraProvider inner)
    {
        var provider = Create<ILinearAlgebraProvider, MathNetProvider>();
        ((MathNetProvider)(object)provider).inner = inner;
        return provider;
    }

    protected override object? Invoke(MethodInfo? method, object?[]? args)
    {
        if (method!.DeclaringType == typeof(ILinearAlgebraProvider<double>))
        {
            switch (method.Name, args)
            {
                // result = x·y
                case (nameof(inner.MatrixMultiply), [double[] x, int rowsX, int columnsX, double[] y, int rowsY, int columnsY, double[] result]):
                    Multiply(false, false, 1, x, rowsX, columnsX, y, rowsY, columnsY, 0, result);
                    return null;

                // c = alpha·op(a)·op(b) + beta·c; the sizes are those of a and b as stored
                case (nameof(inner.MatrixMultiplyWithUpdate), [Transpose opA, Transpose opB, double alpha, double[] a, int rowsA, int columnsA, double[] b, int rowsB, int columnsB, double beta, double[] c]):
                    Multiply(opA != Transpose.DontTranspose, opB != Transpose.DontTranspose, alpha, a, rowsA, columnsA, b, rowsB, columnsB, beta, c);
                    return null;
            }
        }

        return method.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    private static void Multiply(
        bool transposeA, bool transposeB, double alpha, double[] a, int rowsA, int columnsA,
        double[] b, int rowsB, int columnsB, double beta, double[] c)
    {
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
