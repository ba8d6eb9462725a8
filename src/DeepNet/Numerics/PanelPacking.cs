using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeepNet;

/// <summary>
/// Copies a factor into panels, in the order in which the micro-kernel reads it.
/// </summary>
/// <remarks>
/// A panel holds a few rows (a tile's rows of A, or a tile's columns of B): first their first elements side by side,
/// then their second ones, and so on. The micro-kernel walks through it without a jump, whatever the matrix's leading
/// dimension; a large matrix would otherwise cost a page lookup for every step. Copying costs one pass over each
/// factor, and is paid back by the many tiles that use it.
/// </remarks>
internal static unsafe class PanelPacking
{
    /// <summary>Columns to ask for in advance; asking beyond the last one does no harm.</summary>
    private const int Ahead = 4;

    /// <summary>
    /// Packs <paramref name="rows"/> × <paramref name="depth"/> of <paramref name="source"/> into panels of
    /// <paramref name="panelRows"/> rows; the last one is filled up with zeros.
    /// </summary>
    public static void Pack(MatrixView source, int rows, int depth, int panelRows, double* target)
    {
        int whole = rows / panelRows * panelRows;
        if (source.RowStep == 1)
            PackRuns(source, whole, depth, panelRows, target);
        else
            for (int row = 0; row < whole; row += panelRows)
                PackTransposed(source.From(row, 0), depth, panelRows, target + (nint)row * depth);
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
        nint panel = (nint)panelRows * depth;
        double* column = source.Data;
        for (int p = 0; p < depth; p++, column += source.ColumnStep, target += panelRows)
        {
            CacheHint.Prefetch(column + Ahead * source.ColumnStep, rows);
            double* to = target;
            for (int row = 0; row < rows; row += panelRows, to += panel)
                for (int i = 0; i < panelRows; i += 2)
                    Vector128.Load(column + row + i).Store(to + i);
        }
    }

    /// <summary>Each row of the panel is one run of memory: two by two numbers change places in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackTransposed(MatrixView panel, int depth, int panelRows, double* target)
    {
        int pairs = panel.ColumnStep == 1 ? depth / 2 * 2 : 0;
        for (int i = 0; i < panelRows; i += 2)
        {
            double* first = panel.At(i, 0), second = panel.At(i + 1, 0), to = target + i;
            for (int p = 0; p < pairs; p += 2, to += 2 * panelRows)
            {
                var upper = Vector128.Load(first + p);
                var lower = Vector128.Load(second + p);
                Vector128.Create(upper.GetElement(0), lower.GetElement(0)).Store(to);
                Vector128.Create(upper.GetElement(1), lower.GetElement(1)).Store(to + panelRows);
            }
        }
        for (int p = pairs; p < depth; p++)
            for (int i = 0; i < panelRows; i++)
                target[(nint)p * panelRows + i] = *panel.At(i, p);
    }

    /// <summary>A panel with fewer rows than it has room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPart(MatrixView panel, int rows, int depth, int panelRows, double* target)
    {
        double* column = panel.Data;
        for (int p = 0; p < depth; p++, column += panel.ColumnStep, target += panelRows)
        {
            double* source = column;
            int i = 0;
            for (; i < rows; i++, source += panel.RowStep)
                target[i] = *source;
            for (; i < panelRows; i++)
                target[i] = 0;
        }
    }
}
