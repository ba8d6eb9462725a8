namespace DeepNet;

/// <summary>Copies a factor into panels, in the order in which the micro-kernel reads it.</summary>
/// <remarks>
/// A panel holds a few rows (a tile's rows of A, or a tile's columns of B): first their first elements side by side,
/// then their second ones, and so on. The micro-kernel walks through it without a jump, whatever the matrix's leading
/// dimension; a large matrix would otherwise cost a page lookup for every step. Copying costs one pass over each
/// factor, and is paid back by the many tiles that use it.
/// </remarks>
internal static unsafe class Packing
{
    /// <summary>Columns to ask for in advance. Asking beyond the last one would be slow: the processor seeks a page that is not there.</summary>
    private const int Ahead = 4;

    /// <summary>
    /// Packs <paramref name="rows"/> × <paramref name="depth"/> of <paramref name="source"/> into panels of
    /// <paramref name="panelRows"/> rows; the last one is filled up with zeros.
    /// </summary>
    public static void Pack(MatrixView source, int rows, int depth, int panelRows, double* target)
    {
        var whole = rows / panelRows * panelRows;
        if (source.RowStep == 1)
        {
            PackRuns(source, whole, depth, panelRows, target);
        }
        else
        {
            for (var row = 0; row < whole; row += panelRows)
            {
                for (var i = row + panelRows; source.ColumnStep == 1 && i < Math.Min(row + 2 * panelRows, rows); i++)
                    CacheHint.Prefetch(source.At(i, 0), depth);
                PackTransposed(source.From(row, 0), depth, panelRows, target + (nint)row * depth);
            }
        }

        if (whole < rows)
            PackPart(source.From(whole, 0), rows - whole, depth, panelRows, target + (nint)whole * depth);
    }

    /// <summary>
    /// The rows lie side by side. Each column is read in one go, through all the panels: in a large matrix the next
    /// column lies on another page.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackRuns(MatrixView source, int rows, int depth, int panelRows, double* target)
    {
        var panel = (nint)panelRows * depth;
        var column = source.Data;
        for (var p = 0; p < depth; p++, column += source.ColumnStep, target += panelRows)
        {
            if (p + Ahead < depth)
                CacheHint.Prefetch(column + Ahead * source.ColumnStep, rows);
            var to = target;
            for (var row = 0; row < rows; row += panelRows, to += panel)
            {
                for (var i = 0; i < panelRows; i += 2)
                    Vector128.Load(column + row + i).Store(to + i);
            }
        }
    }

    /// <summary>Each row of the panel is one run of memory: four by four numbers change places in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackTransposed(MatrixView panel, int depth, int panelRows, double* target)
    {
        var quads = Avx.IsSupported && panel.ColumnStep == 1 && panelRows % 4 == 0 ? depth / 4 * 4 : 0;
        for (var i = 0; quads > 0 && i < panelRows; i += 4)
        {
            var to = target + i;
            for (var p = 0; p < quads; p += 4, to += 4 * panelRows)
            {
                Vector256<double> r0 = Avx.LoadVector256(panel.At(i, p)), r1 = Avx.LoadVector256(panel.At(i + 1, p));
                Vector256<double> r2 = Avx.LoadVector256(panel.At(i + 2, p)), r3 = Avx.LoadVector256(panel.At(i + 3, p));
                Vector256<double> even01 = Avx.UnpackLow(r0, r1), odd01 = Avx.UnpackHigh(r0, r1);
                Vector256<double> even23 = Avx.UnpackLow(r2, r3), odd23 = Avx.UnpackHigh(r2, r3);
                Avx.Store(to, Avx.Permute2x128(even01, even23, 0x20));
                Avx.Store(to + panelRows, Avx.Permute2x128(odd01, odd23, 0x20));
                Avx.Store(to + 2 * panelRows, Avx.Permute2x128(even01, even23, 0x31));
                Avx.Store(to + 3 * panelRows, Avx.Permute2x128(odd01, odd23, 0x31));
            }
        }
        for (var p = quads; p < depth; p++)
        {
            for (var i = 0; i < panelRows; i++)
                target[(nint)p * panelRows + i] = *panel.At(i, p);
        }
    }

    /// <summary>A panel with fewer rows than it has room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPart(MatrixView panel, int rows, int depth, int panelRows, double* target)
    {
        var column = panel.Data;
        for (var p = 0; p < depth; p++, column += panel.ColumnStep, target += panelRows)
        {
            var source = column;
            var i = 0;
            for (; i < rows; i++, source += panel.RowStep)
                target[i] = *source;
            for (; i < panelRows; i++)
                target[i] = 0;
        }
    }
}
