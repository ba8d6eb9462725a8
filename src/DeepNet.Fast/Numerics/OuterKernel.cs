using System.Runtime.CompilerServices;

namespace DeepNet;

/// <summary>
/// The micro-kernel: tiles of C of up to three vectors by four columns, C ← α·A·B + β·C.
/// </summary>
/// <remarks>
/// <para>
/// A product of m×k and k×n needs m·n·k multiply-adds, but only m·k + k·n numbers. Speed is therefore a matter of
/// using each number often once it is in a register. The tile keeps all its sums in registers; each step p takes one
/// column of A (three vectors) and one row of B (four numbers, each spread over a vector) and adds their outer
/// product: 12 multiply-adds for 7 loads. AVX2 has 16 registers: 12 sums, 3 for A, 1 for B. And 12 sums are enough
/// not to wait: a processor that starts two multiply-adds a cycle and finishes each after four or five has eight to
/// ten under way.
/// </para>
/// <para>
/// Every element of C is summed in the order of p, whatever the tile's size and wherever it lies, so that the result
/// does not depend on how C was cut into tiles.
/// </para>
/// <para>
/// <typeparamref name="TVectors"/> (1…3) and <typeparamref name="TColumns"/> (1…4) are constants to the compiler: what
/// a smaller tile does not need is not in its code.
/// </para>
/// </remarks>
internal static unsafe class OuterKernel<TUnit, TVector, TVectors, TColumns, TEdge>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
    where TVectors : struct, ICount
    where TColumns : struct, ICount
    where TEdge : struct, ICount
{
    /// <summary>Steps from which C is asked for before it is needed: it then arrives while the tile is summed.</summary>
    private const int DeepTile = 64;

    // Not inlined: among its callers' branches it would be compiled for the guess which of them is taken most.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Multiply(in TileRun run)
    {
        double* a = run.A, b = run.B, c = run.C;
        for (var count = run.Count; count > 0; count--, a += run.ANext, b += run.BNext, c += run.CNext)
            MultiplyTile(run, a, b, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyTile(in TileRun run, double* a, double* b, double* c)
    {
        int width = TUnit.Count, lastRows = run.LastRows;
        nint aStep = run.AStep, bStep = run.BStep;
        nint b1 = run.BColumn, b2 = 2 * b1, b3 = 3 * b1;

        // sRC is the sum for vector R of column C.
        TVector s00 = default, s10 = default, s20 = default;
        TVector s01 = default, s11 = default, s21 = default;
        TVector s02 = default, s12 = default, s22 = default;
        TVector s03 = default, s13 = default, s23 = default;

        if (run.Depth >= DeepTile)
        {
            for (var j = 0; j < TColumns.Value; j++)
                CacheHint.Prefetch(c + j * run.CColumn, TVectors.Value * width);
        }

        for (var p = run.Depth; p > 0; p--)
        {
            TVector a0 = Load(a, 0, lastRows), a1 = default, a2 = default;
            if (TVectors.Value > 1) a1 = Load(a + width, 1, lastRows);
            if (TVectors.Value > 2) a2 = Load(a + 2 * width, 2, lastRows);

            var value = TUnit.Broadcast(b[0]);
            s00 = TUnit.MultiplyAdd(a0, value, s00);
            if (TVectors.Value > 1) s10 = TUnit.MultiplyAdd(a1, value, s10);
            if (TVectors.Value > 2) s20 = TUnit.MultiplyAdd(a2, value, s20);
            if (TColumns.Value > 1)
            {
                value = TUnit.Broadcast(b[b1]);
                s01 = TUnit.MultiplyAdd(a0, value, s01);
                if (TVectors.Value > 1) s11 = TUnit.MultiplyAdd(a1, value, s11);
                if (TVectors.Value > 2) s21 = TUnit.MultiplyAdd(a2, value, s21);
            }
            if (TColumns.Value > 2)
            {
                value = TUnit.Broadcast(b[b2]);
                s02 = TUnit.MultiplyAdd(a0, value, s02);
                if (TVectors.Value > 1) s12 = TUnit.MultiplyAdd(a1, value, s12);
                if (TVectors.Value > 2) s22 = TUnit.MultiplyAdd(a2, value, s22);
            }
            if (TColumns.Value > 3)
            {
                value = TUnit.Broadcast(b[b3]);
                s03 = TUnit.MultiplyAdd(a0, value, s03);
                if (TVectors.Value > 1) s13 = TUnit.MultiplyAdd(a1, value, s13);
                if (TVectors.Value > 2) s23 = TUnit.MultiplyAdd(a2, value, s23);
            }

            a += aStep;
            b += bStep;
        }

        var column = run.CColumn;
        WriteColumn(run, c, s00, s10, s20);
        if (TColumns.Value > 1) WriteColumn(run, c + column, s01, s11, s21);
        if (TColumns.Value > 2) WriteColumn(run, c + 2 * column, s02, s12, s22);
        if (TColumns.Value > 3) WriteColumn(run, c + 3 * column, s03, s13, s23);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(double* source, int index, int lastRows) =>
        TEdge.Value != 0 && index == TVectors.Value - 1 ? TUnit.LoadFirst(source, lastRows) : TUnit.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteColumn(in TileRun run, double* c, TVector s0, TVector s1, TVector s2)
    {
        Write(run, c, 0, s0);
        if (TVectors.Value > 1) Write(run, c + TUnit.Count, 1, s1);
        if (TVectors.Value > 2) Write(run, c + 2 * TUnit.Count, 2, s2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(in TileRun run, double* c, int index, TVector sum)
    {
        var result = TUnit.Multiply(TUnit.Broadcast(run.Alpha), sum);
        // β = 0 means that C holds nothing yet: it must not be read, for 0·NaN is NaN.
        if (run.Beta != 0)
            result = TUnit.MultiplyAdd(TUnit.Broadcast(run.Beta), Load(c, index, run.LastRows), result);
        if (TEdge.Value != 0 && index == TVectors.Value - 1)
            TUnit.StoreFirst(result, c, run.LastRows);
        else
            TUnit.Store(result, c);
    }
}
