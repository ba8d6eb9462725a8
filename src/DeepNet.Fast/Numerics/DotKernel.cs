using System.Runtime.CompilerServices;

namespace DeepNet;

/// <summary>
/// The micro-kernel for Aᵀ·B: up to three columns of A with up to four of B, each pair's scalar product.
/// </summary>
/// <remarks>
/// Both factors are read down their columns, vectors at a time, so nothing needs to be packed and no lane is wasted
/// however few rows and columns C has. The price is a sum over the vector's lanes at the end, which long columns make
/// up for. As in <see cref="OuterKernel{TUnit, TVector}"/>, twelve sums are under way at once.
/// </remarks>
internal static unsafe class DotKernel<TUnit, TVector, TRows, TColumns>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
    where TRows : struct, ICount
    where TColumns : struct, ICount
{
    // Not inlined: among its callers' branches it would be compiled for the guess which of them is taken most.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Multiply(in DotTile tile)
    {
        int width = TUnit.Count, depth = tile.Depth;
        double* a = tile.A, b = tile.B;
        nint a1 = tile.AColumn, a2 = 2 * a1, b1 = tile.BColumn, b2 = 2 * b1, b3 = 3 * b1;

        // sRC is the sum for column R of A and column C of B.
        TVector s00 = default, s10 = default, s20 = default;
        TVector s01 = default, s11 = default, s21 = default;
        TVector s02 = default, s12 = default, s22 = default;
        TVector s03 = default, s13 = default, s23 = default;

        for (; depth > 0; depth -= width, a += width, b += width)
        {
            // Beyond the end both factors count as 0.
            TVector r0 = Load(a, depth), r1 = default, r2 = default;
            if (TRows.Value > 1) r1 = Load(a + a1, depth);
            if (TRows.Value > 2) r2 = Load(a + a2, depth);

            var column = Load(b, depth);
            s00 = TUnit.MultiplyAdd(r0, column, s00);
            if (TRows.Value > 1) s10 = TUnit.MultiplyAdd(r1, column, s10);
            if (TRows.Value > 2) s20 = TUnit.MultiplyAdd(r2, column, s20);
            if (TColumns.Value > 1)
            {
                column = Load(b + b1, depth);
                s01 = TUnit.MultiplyAdd(r0, column, s01);
                if (TRows.Value > 1) s11 = TUnit.MultiplyAdd(r1, column, s11);
                if (TRows.Value > 2) s21 = TUnit.MultiplyAdd(r2, column, s21);
            }
            if (TColumns.Value > 2)
            {
                column = Load(b + b2, depth);
                s02 = TUnit.MultiplyAdd(r0, column, s02);
                if (TRows.Value > 1) s12 = TUnit.MultiplyAdd(r1, column, s12);
                if (TRows.Value > 2) s22 = TUnit.MultiplyAdd(r2, column, s22);
            }
            if (TColumns.Value > 3)
            {
                column = Load(b + b3, depth);
                s03 = TUnit.MultiplyAdd(r0, column, s03);
                if (TRows.Value > 1) s13 = TUnit.MultiplyAdd(r1, column, s13);
                if (TRows.Value > 2) s23 = TUnit.MultiplyAdd(r2, column, s23);
            }
        }

        WriteColumn(tile, 0, s00, s10, s20);
        if (TColumns.Value > 1) WriteColumn(tile, 1, s01, s11, s21);
        if (TColumns.Value > 2) WriteColumn(tile, 2, s02, s12, s22);
        if (TColumns.Value > 3) WriteColumn(tile, 3, s03, s13, s23);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(double* source, int left) =>
        left >= TUnit.Count ? TUnit.Load(source) : TUnit.LoadFirst(source, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteColumn(in DotTile tile, int column, TVector s0, TVector s1, TVector s2)
    {
        var c = tile.C.At(0, column);
        Write(tile, c, s0);
        if (TRows.Value > 1) Write(tile, c + tile.C.RowStep, s1);
        if (TRows.Value > 2) Write(tile, c + 2 * tile.C.RowStep, s2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(in DotTile tile, double* c, TVector sum)
    {
        var result = tile.Alpha * TUnit.Sum(sum);
        *c = tile.Beta == 0 ? result : result + tile.Beta * *c;
    }
}
