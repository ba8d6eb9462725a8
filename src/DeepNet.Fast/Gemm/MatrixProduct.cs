using System.Numerics;

namespace DeepNet;

/// <summary>The general matrix product, C ← αAB + βC, for matrices stored column by column as MathNet stores them.</summary>
/// <remarks>
/// <para>
/// The same numbers come out every time, to the last bit: the order of every sum depends on the shapes alone, not on
/// how many threads share the work nor on the width of the vectors. So they are the same on every processor that rounds
/// a multiply-add once (x64 with AVX2 or AVX-512, Arm64); x64 without FMA rounds twice. After the first call with a
/// shape nothing is allocated.
/// </para>
/// <para>Uses AVX-512 where the processor has it, else AVX2 with FMA, else <see cref="Vector{T}"/>.</para>
/// </remarks>
public static unsafe class MatrixProduct
{
    /// <summary>How many threads may share a large product; by default one for each processor.</summary>
    public static int Threads
    {
        get => WorkerTeam.Threads;
        set => WorkerTeam.Threads = value;
    }

    /// <summary>Computes C ← α·op(A)·op(B) + β·C, where op(M) is M or its transpose.</summary>
    /// <param name="transposeA">Whether <paramref name="a"/> holds A's transpose, k×m.</param>
    /// <param name="transposeB">Whether <paramref name="b"/> holds B's transpose, n×k.</param>
    /// <param name="m">Rows of op(A) and of C.</param>
    /// <param name="n">Columns of op(B) and of C.</param>
    /// <param name="k">Columns of op(A), rows of op(B).</param>
    /// <param name="alpha">The factor α; with 0, A and B are not read.</param>
    /// <param name="a">A, column by column.</param>
    /// <param name="lda">From one column of <paramref name="a"/> to the next; at least the rows it holds.</param>
    /// <param name="b">B, column by column.</param>
    /// <param name="ldb">From one column of <paramref name="b"/> to the next.</param>
    /// <param name="beta">The factor β; with 0, C is not read, so that it may hold anything.</param>
    /// <param name="c">C, column by column. Must not overlap A or B.</param>
    /// <param name="ldc">From one column of <paramref name="c"/> to the next.</param>
    /// <exception cref="ArgumentException">A size is negative, a leading dimension or a span too short, or C overlaps a factor.</exception>
    public static void Multiply(
        bool transposeA, bool transposeB, int m, int n, int k,
        double alpha, ReadOnlySpan<double> a, int lda, ReadOnlySpan<double> b, int ldb,
        double beta, Span<double> c, int ldc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(m);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        Check(nameof(a), a.Length, transposeA ? k : m, transposeA ? m : k, lda);
        Check(nameof(b), b.Length, transposeB ? n : k, transposeB ? k : n, ldb);
        Check(nameof(c), c.Length, m, n, ldc);
        if (a.Overlaps(c) || b.Overlaps(c))
            throw new ArgumentException("MatrixProduct: C overlaps A or B; give the result memory of its own.", nameof(c));

        fixed (double* pa = a, pb = b, pc = c)
        {
            var viewA = new MatrixView(pa, 1, lda);
            var viewB = new MatrixView(pb, 1, ldb);
            Multiply(new Product
            {
                Rows = m, Columns = n, Depth = k, Alpha = alpha, Beta = beta,
                A = transposeA ? viewA.Transposed : viewA, B = transposeB ? viewB.Transposed : viewB,
                C = new MatrixView(pc, 1, ldc),
            });
        }
    }

    /// <summary>The instructions that products are computed with here.</summary>
    internal static string Instructions => Avx512Unit.IsSupported ? "AVX-512" : Avx2Unit.IsSupported ? "AVX2" : "portable";

    /// <summary>Computes a product with the best instructions that this processor has.</summary>
    internal static void Multiply(in Product product)
    {
        if (Avx512Unit.IsSupported)
            Multiply<Avx512Unit, Vector512<double>>(product);
        else if (Avx2Unit.IsSupported)
            Multiply<Avx2Unit, Vector256<double>>(product);
        else
            Multiply<PortableUnit, Vector<double>>(product);
    }

    /// <summary>Computes a product with the given instructions.</summary>
    internal static void Multiply<TUnit, TVector>(in Product product)
        where TUnit : struct, IVectorUnit<TVector>
        where TVector : struct
    {
        if (product.Rows == 0 || product.Columns == 0)
            return;
        if (product.Depth == 0 || product.Alpha == 0)
            Scale(product);
        else
            Gemm<TUnit, TVector>.Current.Multiply(product);
    }

    /// <summary>C ← βC: what is left when there is nothing to add.</summary>
    private static void Scale(in Product product)
    {
        for (var j = 0; j < product.Columns; j++)
        {
            var column = new Span<double>(product.C.At(0, j), product.Rows);
            if (product.Beta == 0)
                column.Clear();
            else
                System.Numerics.Tensors.TensorPrimitives.Multiply(column, product.Beta, column);
        }
        product.Epilogue?.Invoke(0, 0, product.Rows, product.Columns);
    }

    private static void Check(string name, int length, int rows, int columns, int leading)
    {
        if (leading < Math.Max(1, rows))
            throw new ArgumentException($"MatrixProduct: the leading dimension of {name} is {leading} but it has {rows} rows; give at least that.", name);
        if (rows > 0 && columns > 0 && length < (long)(columns - 1) * leading + rows)
            throw new ArgumentException($"MatrixProduct: {name} has {length} elements but {rows}×{columns} with leading dimension {leading} needs {(long)(columns - 1) * leading + rows}.", name);
    }
}
