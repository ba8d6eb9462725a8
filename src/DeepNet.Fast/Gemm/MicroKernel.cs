namespace DeepNet;

/// <summary>
/// The micro-kernel: tiles of C of three vectors by four columns, C ← α·A·B + β·C. All other code only brings it its
/// numbers in time.
/// </summary>
/// <remarks>
/// <para>
/// The tile keeps all its sums in registers; each step p takes one column of A (three vectors) and one row of B (four
/// numbers, each spread over a vector) and adds their outer product: 12 multiply-adds for 7 loads. AVX2 has 16
/// registers: 12 sums, 3 for A, 1 for B. And 12 sums are enough not to wait: a processor that starts two multiply-adds
/// a cycle and finishes each after four or five has eight to ten under way.
/// </para>
/// <para>
/// There is one kernel and it knows no edge: where C has fewer rows or columns it computes a whole tile too, of which
/// the part that belongs to C is kept. Every element is summed in the order of p, in a lane of its own, so the
/// result depends neither on how C was cut into tiles nor on the width of a vector.
/// </para>
/// </remarks>
internal static unsafe class MicroKernel<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Columns of a tile.</summary>
    public const int Columns = 4;

    /// <summary>Doubles in a cache line.</summary>
    private const int Line = 8;

    /// <summary>Steps from which C is asked for before it is needed: it then arrives while the tile is summed.</summary>
    private const int DeepTile = 64;

    /// <summary>Rows of a tile.</summary>
    public static int Rows => 3 * TUnit.Count;

    /// <summary>Multiplies tiles one below the other, <paramref name="rows"/> in all, of which the last may be cut off.</summary>
    public static void MultiplyDown(in TileRun run, int rows)
    {
        if (rows >= Rows)
            Multiply(run, rows / Rows);
        if (rows % Rows != 0)
            MultiplyCutOff(run, rows / Rows, rows % Rows);
    }

    /// <summary>A tile with fewer rows of its own: a whole one in scratch memory, of which they are copied.</summary>
    [SkipLocalsInit]
    private static void MultiplyCutOff(TileRun run, int tiles, int rows)
    {
        var scratch = stackalloc double[Rows * Columns];
        var c = run.C + tiles * Rows;
        var column = run.CColumn;
        run.A = run.LastA != null ? run.LastA : run.A + tiles * run.ANext;
        run.AStep = run.LastA != null ? Rows : run.AStep;
        run.C = scratch;
        run.CColumn = Rows;
        for (var j = 0; run.Beta != 0 && j < run.Columns; j++)
            new ReadOnlySpan<double>(c + j * column, rows).CopyTo(new Span<double>(scratch + j * Rows, rows));
        Multiply(run, 1);
        for (var j = 0; j < run.Columns; j++)
            new ReadOnlySpan<double>(scratch + j * Rows, rows).CopyTo(new Span<double>(c + j * column, rows));
    }

    // Not inlined: among its callers' branches it would be compiled for the guess which of them is taken most.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(in TileRun run, int count)
    {
        double* a = run.A, c = run.C;
        for (; count > 0; count--, a += run.ANext, c += Rows)
            MultiplyTile(run, a, run.B, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyTile(in TileRun run, double* a, double* b, double* c)
    {
        var width = TUnit.Count;
        nint aStep = run.AStep, bStep = run.BStep;
        // Of a tile that is cut off, the last column stands in for those beyond.
        nint b1 = Math.Min(1, run.Columns - 1) * run.BColumn, b2 = Math.Min(2, run.Columns - 1) * run.BColumn, b3 = (run.Columns - 1) * run.BColumn;

        // sRC is the sum for vector R of column C.
        TVector s00 = default, s10 = default, s20 = default;
        TVector s01 = default, s11 = default, s21 = default;
        TVector s02 = default, s12 = default, s22 = default;
        TVector s03 = default, s13 = default, s23 = default;

        if (run.Depth >= DeepTile && Sse.IsSupported)
        {
            for (var j = 0; j < Columns; j++)
            {
                for (var i = 0; i < Rows; i += Line)
                    Sse.Prefetch0(c + j * run.CColumn + i);
            }
        }

        for (var p = run.Depth; p > 0; p--)
        {
            TVector a0 = TUnit.Load(a), a1 = TUnit.Load(a + width), a2 = TUnit.Load(a + 2 * width);

            var value = TUnit.Broadcast(b[0]);
            s00 = TUnit.MultiplyAdd(a0, value, s00);
            s10 = TUnit.MultiplyAdd(a1, value, s10);
            s20 = TUnit.MultiplyAdd(a2, value, s20);
            value = TUnit.Broadcast(b[b1]);
            s01 = TUnit.MultiplyAdd(a0, value, s01);
            s11 = TUnit.MultiplyAdd(a1, value, s11);
            s21 = TUnit.MultiplyAdd(a2, value, s21);
            value = TUnit.Broadcast(b[b2]);
            s02 = TUnit.MultiplyAdd(a0, value, s02);
            s12 = TUnit.MultiplyAdd(a1, value, s12);
            s22 = TUnit.MultiplyAdd(a2, value, s22);
            value = TUnit.Broadcast(b[b3]);
            s03 = TUnit.MultiplyAdd(a0, value, s03);
            s13 = TUnit.MultiplyAdd(a1, value, s13);
            s23 = TUnit.MultiplyAdd(a2, value, s23);

            a += aStep;
            b += bStep;
        }

        var column = run.CColumn;
        WriteColumn(run, c, s00, s10, s20);
        if (run.Columns > 1)
            WriteColumn(run, c + column, s01, s11, s21);
        if (run.Columns > 2)
            WriteColumn(run, c + 2 * column, s02, s12, s22);
        if (run.Columns > 3)
            WriteColumn(run, c + 3 * column, s03, s13, s23);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteColumn(in TileRun run, double* c, TVector s0, TVector s1, TVector s2)
    {
        Write(run, c, s0);
        Write(run, c + TUnit.Count, s1);
        Write(run, c + 2 * TUnit.Count, s2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(in TileRun run, double* c, TVector sum)
    {
        var result = TUnit.Multiply(TUnit.Broadcast(run.Alpha), sum);
        // β = 0 means that C holds nothing yet: it must not be read, for 0·NaN is NaN.
        if (run.Beta != 0)
            result = TUnit.MultiplyAdd(TUnit.Broadcast(run.Beta), TUnit.Load(c), result);
        TUnit.Store(result, c);
    }
}

/// <summary>Tiles of C one below the other: where they get their factors and put their results.</summary>
/// <remarks>
/// A is read in vectors down its columns, so its rows must lie side by side; the columns are <see cref="AStep"/>
/// apart, and the next tile's begin <see cref="ANext"/> on. B is read number by number: (p, j) lies at
/// p·<see cref="BStep"/> + j·<see cref="BColumn"/>. So packed panels and a matrix where it lies are the same to the kernel.
/// </remarks>
internal unsafe struct TileRun
{
    public double* A;
    public nint AStep;
    public nint ANext;

    /// <summary>A packed panel for a last tile that is cut off, or null where A itself is packed and so filled up.</summary>
    public double* LastA;

    public double* B;
    public nint BStep;
    public nint BColumn;
    public double* C;
    public nint CColumn;

    /// <summary>How many of a tile's columns B and C have.</summary>
    public int Columns;

    /// <summary>The inner dimension.</summary>
    public int Depth;

    public double Alpha;
    public double Beta;
}
