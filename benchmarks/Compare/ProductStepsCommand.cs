using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Benchmarks.Compare;

/// <summary>The command <c>product</c>: what each step from the definition of a matrix product to the library's own brings.</summary>
/// <remarks>Each is as short as it can be: for one size that needs no edges, with vectors of 8. The library's serves all.</remarks>
internal static unsafe class ProductStepsCommand
{
    private const int Size = 1152;
    private const int Vector = 8, TileRows = 3 * Vector, TileColumns = 4, Slice = 384, BlockRows = 96;
    private const int Rounds = 3;

    private delegate void Step(double* a, double* b, double* c);

    public static int Run()
    {
        var random = new NumpyRandom(1);
        Matrix<double> A = random.Randn(Size, Size), B = random.Randn(Size, Size);
        var expected = A * B;
        Console.WriteLine($"{Size}×{Size} times {Size}×{Size}, the best of {Rounds}");
        Measure("by the definition: for each row, for each column, a sum", Definition);
        Measure("the same sums, one step of all at a time: memory is read in order", InOrder);
        Measure("the same with vectors", Vectors);
        Measure("a tile of C stays in registers", Tiles);
        Measure("in slices, so that the panel of B stays in the first-level cache", Slices);
        Measure("packed, in blocks that stay in the second-level cache", Packed);
        Measure("the library, one thread", (a, b, c) => Library(a, b, c, 1));
        Measure("the library", (a, b, c) => Library(a, b, c, Environment.ProcessorCount));
        return 0;

        void Measure(string name, Step step)
        {
            double[] a = A.AsColumnMajorArray(), b = B.AsColumnMajorArray(), c = new double[Size * Size];
            var best = double.PositiveInfinity;
            // The first round compiles.
            for (var round = 0; round <= Rounds; round++)
            {
                Array.Clear(c);
                var start = Stopwatch.GetTimestamp();
                fixed (double* pa = a, pb = b, pc = c)
                    step(pa, pb, pc);
                if (round > 0)
                    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            if ((Matrix<double>.Build.Dense(Size, Size, c) - expected).InfinityNorm() > 1e-9)
                throw new InvalidOperationException($"{name}: the product is wrong.");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{2.0 * Size * Size * Size / best / 1e9,7:0.0} GFLOP/s  {name}"));
        }
    }

    private static void Definition(double* a, double* b, double* c)
    {
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                var sum = 0.0;
                for (var p = 0; p < Size; p++)
                    sum += a[i + p * Size] * b[p + j * Size];
                c[i + j * Size] = sum;
            }
        }
    }

    private static void InOrder(double* a, double* b, double* c)
    {
        for (var j = 0; j < Size; j++)
        {
            for (var p = 0; p < Size; p++)
            {
                for (var i = 0; i < Size; i++)
                    c[i + j * Size] += a[i + p * Size] * b[p + j * Size];
            }
        }
    }

    private static void Vectors(double* a, double* b, double* c)
    {
        for (var j = 0; j < Size; j++)
        {
            for (var p = 0; p < Size; p++)
            {
                var factor = Vector512.Create(b[p + j * Size]);
                for (var i = 0; i < Size; i += Vector)
                    Vector512.MultiplyAddEstimate(Vector512.Load(a + i + p * Size), factor, Vector512.Load(c + i + j * Size)).Store(c + i + j * Size);
            }
        }
    }

    private static void Tiles(double* a, double* b, double* c)
    {
        for (var j = 0; j < Size; j += TileColumns)
        {
            for (var i = 0; i < Size; i += TileRows)
                Tile(a + i, Size, b + j * Size, 1, Size, c + i + j * Size, Size);
        }
    }

    private static void Slices(double* a, double* b, double* c)
    {
        for (var p = 0; p < Size; p += Slice)
        {
            for (var j = 0; j < Size; j += TileColumns)
            {
                for (var i = 0; i < Size; i += TileRows)
                    Tile(a + i + p * Size, Size, b + p + j * Size, 1, Size, c + i + j * Size, Slice);
            }
        }
    }

    private static void Packed(double* a, double* b, double* c)
    {
        double[] packedA = new double[BlockRows * Slice], packedB = new double[Size * Slice];
        fixed (double* pa = packedA, pb = packedB)
        {
            for (var p = 0; p < Size; p += Slice)
            {
                for (var j = 0; j < Size; j++)
                {
                    for (var q = 0; q < Slice; q++)
                        pb[j / TileColumns * TileColumns * Slice + q * TileColumns + j % TileColumns] = b[p + q + j * Size];
                }

                for (var block = 0; block < Size; block += BlockRows)
                {
                    for (var q = 0; q < Slice; q++)
                    {
                        for (var i = 0; i < BlockRows; i++)
                            pa[i / TileRows * TileRows * Slice + q * TileRows + i % TileRows] = a[block + i + (p + q) * Size];
                    }

                    for (var j = 0; j < Size; j += TileColumns)
                    {
                        for (var i = 0; i < BlockRows; i += TileRows)
                            Tile(pa + i * Slice, TileRows, pb + j * Slice, TileColumns, 1, c + block + i + j * Size, Slice);
                    }
                }
            }
        }
    }

    private static void Library(double* a, double* b, double* c, int threads)
    {
        const int count = Size * Size;
        var before = MatrixProduct.Threads;
        MatrixProduct.Threads = threads;
        MatrixProduct.Multiply(false, false, Size, Size, Size, 1, new(a, count), Size, new(b, count), Size, 0, new(c, count), Size);
        MatrixProduct.Threads = before;
    }

    /// <summary>24×4 of C += the panel of A (24 rows, <paramref name="aStep"/> from one step to the next) times 4 columns of B.</summary>
    private static void Tile(double* a, nint aStep, double* b, nint bStep, nint bColumn, double* c, int depth)
    {
        Vector512<double> c00 = Vector512.Load(c), c10 = Vector512.Load(c + 8), c20 = Vector512.Load(c + 16);
        Vector512<double> c01 = Vector512.Load(c + Size), c11 = Vector512.Load(c + Size + 8), c21 = Vector512.Load(c + Size + 16);
        Vector512<double> c02 = Vector512.Load(c + 2 * Size), c12 = Vector512.Load(c + 2 * Size + 8), c22 = Vector512.Load(c + 2 * Size + 16);
        Vector512<double> c03 = Vector512.Load(c + 3 * Size), c13 = Vector512.Load(c + 3 * Size + 8), c23 = Vector512.Load(c + 3 * Size + 16);
        for (; depth > 0; depth--, a += aStep, b += bStep)
        {
            Vector512<double> a0 = Vector512.Load(a), a1 = Vector512.Load(a + 8), a2 = Vector512.Load(a + 16);
            var factor = Vector512.Create(*b);
            c00 = Vector512.MultiplyAddEstimate(a0, factor, c00);
            c10 = Vector512.MultiplyAddEstimate(a1, factor, c10);
            c20 = Vector512.MultiplyAddEstimate(a2, factor, c20);
            factor = Vector512.Create(b[bColumn]);
            c01 = Vector512.MultiplyAddEstimate(a0, factor, c01);
            c11 = Vector512.MultiplyAddEstimate(a1, factor, c11);
            c21 = Vector512.MultiplyAddEstimate(a2, factor, c21);
            factor = Vector512.Create(b[2 * bColumn]);
            c02 = Vector512.MultiplyAddEstimate(a0, factor, c02);
            c12 = Vector512.MultiplyAddEstimate(a1, factor, c12);
            c22 = Vector512.MultiplyAddEstimate(a2, factor, c22);
            factor = Vector512.Create(b[3 * bColumn]);
            c03 = Vector512.MultiplyAddEstimate(a0, factor, c03);
            c13 = Vector512.MultiplyAddEstimate(a1, factor, c13);
            c23 = Vector512.MultiplyAddEstimate(a2, factor, c23);
        }

        c00.Store(c);
        c10.Store(c + 8);
        c20.Store(c + 16);
        c01.Store(c + Size);
        c11.Store(c + Size + 8);
        c21.Store(c + Size + 16);
        c02.Store(c + 2 * Size);
        c12.Store(c + 2 * Size + 8);
        c22.Store(c + 2 * Size + 16);
        c03.Store(c + 3 * Size);
        c13.Store(c + 3 * Size + 8);
        c23.Store(c + 3 * Size + 16);
    }
}
