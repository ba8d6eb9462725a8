namespace DeepNet;

/// <summary>
/// The product of large matrices: cut into blocks that fit the caches, packed, and shared among threads.
/// </summary>
/// <remarks>
/// <para>
/// The loops are those of Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008). The inner
/// dimension is cut into slices of <see cref="Depth"/>; of each slice both factors are packed (see
/// <see cref="PanelPacking"/>), then the threads take blocks of C. A tile of the micro-kernel uses one panel of A and
/// one of B. With 384 steps a panel of B is 12 kB: it stays in a 32 kB first-level cache while the panels of A are
/// passed over it, and every element of C is fetched and stored only once in 384 multiply-adds. The panels of A that a
/// block uses, <see cref="BlockRows"/> rows, are 300 kB: they stay in a second-level cache for the next block too, which
/// lies beside this one.
/// </para>
/// <para>
/// Elements are summed slice by slice, and within a slice in order; which thread computes a block makes no difference.
/// </para>
/// </remarks>
internal sealed unsafe class BlockedProduct<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    private const int Depth = 384;
    private const int BlockRows = 96;
    private const int BlockColumns = 192;

    /// <summary>Rows of A and columns of B that are packed at a time; bounds the scratch memory to 4 MB each.</summary>
    private const int PackedRows = 2016;
    private const int PackedColumns = 2016;

    private const int PackPanels = 8;
    private const int TileColumns = OuterKernel<TUnit, TVector>.Columns;

    private static int TileRows => OuterKernel<TUnit, TVector>.Rows;

    private readonly NativeBuffer bufferA = new();
    private readonly NativeBuffer bufferB = new();
    private double* packedA, packedB;
    private Product product;
    private MatrixView a, b, c;
    private int firstRow, firstColumn, rows, columns, depth;
    private int packsOfA;
    private int blockRows, blockColumns, blocksAcross;
    private bool packing, blocksPackA, blocksPackB, last;
    private double beta;

    public void Multiply(in Product product, bool threads)
    {
        this.product = product;
        int m = product.Rows, n = product.Columns, k = product.Depth;
        var slices = (k + Depth - 1) / Depth;
        var slice = (k + slices - 1) / slices;
        packedA = bufferA.Take((nint)RoundUp(Math.Min(m, PackedRows), TileRows) * slice);
        packedB = bufferB.Take((nint)RoundUp(Math.Min(n, PackedColumns), TileColumns) * slice);

        for (var column = 0; column < n; column += PackedColumns)
        {
            for (var p = 0; p < k; p += slice)
            {
                for (var row = 0; row < m; row += PackedRows)
                {
                    rows = Math.Min(PackedRows, m - row);
                    columns = Math.Min(PackedColumns, n - column);
                    depth = Math.Min(slice, k - p);
                    (firstRow, firstColumn) = (row, column);
                    a = product.A.From(row, p);
                    b = product.B.From(p, column).Transposed;
                    c = product.C.From(row, column);
                    beta = p == 0 ? product.Beta : 1;
                    last = p + depth == k;
                    MultiplySlice(packB: row == 0, threads);
                }
            }
        }

        this.product = default;
    }

    private void MultiplySlice(bool packB, bool threads)
    {
        blockRows = EvenPart(rows, BlockRows, TileRows);
        blockColumns = EvenPart(columns, BlockColumns, TileColumns);
        var blocksDown = Parts(rows, blockRows);
        blocksAcross = Parts(columns, blockColumns);
        blocksPackA = blocksAcross == 1;
        blocksPackB = !blocksPackA && blocksDown == 1 && packB;

        packing = true;
        packsOfA = blocksPackA ? 0 : Parts(rows, PackPanels * TileRows);
        var packsOfB = blocksPackB || !packB ? 0 : Parts(columns, PackPanels * TileColumns);
        DoAll(packsOfA + packsOfB, threads);
        packing = false;
        DoAll(blocksDown * blocksAcross, threads);
    }

    public override void Do(int item)
    {
        if (!packing)
            MultiplyBlock(item / blocksAcross * blockRows, item % blocksAcross * blockColumns);
        else if (item < packsOfA)
            PackRows(item * PackPanels * TileRows, PackPanels * TileRows);
        else
            PackColumns((item - packsOfA) * PackPanels * TileColumns, PackPanels * TileColumns);
    }

    private void PackRows(int first, int count) =>
        PanelPacking.Pack(a.From(first, 0), Math.Min(count, rows - first), depth, TileRows, packedA + (nint)first * depth);

    private void PackColumns(int first, int count) =>
        PanelPacking.Pack(b.From(first, 0), Math.Min(count, columns - first), depth, TileColumns, packedB + (nint)first * depth);

    private void MultiplyBlock(int startRow, int startColumn)
    {
        int endRow = Math.Min(startRow + blockRows, rows), endColumn = Math.Min(startColumn + blockColumns, columns);
        if (blocksPackA)
            PackRows(startRow, blockRows);
        if (blocksPackB)
            PackColumns(startColumn, blockColumns);

        int whole = (endRow - startRow) / TileRows, rest = (endRow - startRow) % TileRows;
        var run = new TileRun
        {
            AStep = TileRows, ANext = (nint)TileRows * depth, BStep = TileColumns, BColumn = 1,
            CColumn = c.ColumnStep, CNext = TileRows, Depth = depth, Alpha = product.Alpha, Beta = beta,
        };
        for (var column = startColumn; column < endColumn; column += TileColumns)
        {
            var width = Math.Min(TileColumns, endColumn - column);
            run.A = packedA + (nint)startRow * depth;
            run.B = packedB + (nint)column * depth;
            run.C = c.At(startRow, column);
            run.Count = whole;
            OuterKernel<TUnit, TVector>.Multiply(ref run, TileRows, width);
            if (rest > 0)
            {
                run.A += whole * run.ANext;
                run.C += whole * run.CNext;
                run.Count = 1;
                OuterKernel<TUnit, TVector>.Multiply(ref run, rest, width);
            }
        }
        if (last)
            product.Epilogue?.Apply(firstRow + startRow, firstColumn + startColumn, endRow - startRow, endColumn - startColumn);
    }

    private static int Parts(int count, int part) => (count + part - 1) / part;

    private static int RoundUp(int count, int multiple) => Parts(count, multiple) * multiple;

    /// <summary>The size, a multiple of the tile's, of equal parts no larger than <paramref name="largest"/>.</summary>
    private static int EvenPart(int count, int largest, int tile) =>
        RoundUp(Parts(count, Parts(count, largest)), tile);
}
