namespace DeepNet;

/// <summary>C ← αAB + βC: the three loops of the definition, rearranged so that the processor never waits for a number.</summary>
/// <remarks>
/// <para>
/// Written down as the definition has it, for each row, for each column, a sum over p, the product of two 1024×1024
/// matrices needs two thousand million operations and fetches a number from memory for each. A processor can do ten
/// times as many operations as it can fetch numbers. So the whole art is to use a number often while it is near, and
/// there are three places to be near. Goto and van de Geijn gave each its loop ("Anatomy of High-Performance Matrix
/// Multiplication", 2008).
/// </para>
/// <para>
/// What each step brings, for 1152×1152 matrices on one core with AVX-512 (<c>benchmarks -- product</c> measures it, each
/// step in a few lines): the definition 1.8 GFLOP/s; memory read in order 2.2; in vectors 8.6; the tile 17; slices 35;
/// packed, in blocks, 44; this class 52, and with two cores 104.
/// </para>
/// <para>
/// <b>The tile, in registers</b> (<see cref="MicroKernel{TUnit, TVector}"/>): 3 vectors by 4 columns of C are summed at once.
/// </para>
/// <para>
/// <b>The slice and the panel, in the first-level cache.</b> The inner dimension is cut into slices of
/// <see cref="Slice"/>. Of a slice, 4 columns of B are 12 kB: they stay while all panels of A are passed over them, and
/// each element of C is fetched and stored only once in 384 multiply-adds.
/// </para>
/// <para>
/// <b>The block, in the second-level cache.</b> <see cref="BlockRows"/> rows of a slice of A are 300 kB: they stay for
/// all of the block's columns. A block is also what a thread takes: it is nobody else's, so nobody waits for a lock.
/// </para>
/// <para>
/// <b>Packing</b> (<see cref="Packing"/>) is paid back by the many tiles that use the copy. Where there are few, it is not
/// done: a small product, a single column of tiles or a flat slice is read where it lies, and a product of short columns
/// with each other (as dW of a small layer is) is summed as scalar products.
/// </para>
/// <para>
/// Elements are summed slice by slice, and within a slice in order; which thread computes a block makes no difference.
/// </para>
/// </remarks>
internal sealed unsafe class Gemm<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Steps of the inner dimension at a time: a panel of B, 384×4 numbers, is 12 kB.</summary>
    private const int Slice = 384;

    /// <summary>Rows and columns of a block, the part of C that one thread takes: its panels of A are 300 kB.</summary>
    private const int BlockRows = 96, BlockColumns = 192;

    /// <summary>Rows of A and columns of B that are packed at a time: bounds the scratch memory to 6 MB each.</summary>
    private const int PackedRows = 2016, PackedColumns = 2016;

    /// <summary>Panels that are packed as one item of the threads' work.</summary>
    private const int PackPanels = 8;

    /// <summary>Multiply-adds below which no other thread is asked: handing out work costs some microseconds.</summary>
    private const double ShareFrom = 1 << 19;

    /// <summary>Multiply-adds below which packing takes longer than it saves.</summary>
    private const double SmallProduct = 1 << 16;

    /// <summary>Steps of the inner dimension up to which packing takes as long as multiplying.</summary>
    private const int ShallowProduct = 8;

    /// <summary>Rows up to which a copy of B would hardly be used.</summary>
    private const int FewRows = 32;

    private const int TileColumns = MicroKernel<TUnit, TVector>.Columns;

    [ThreadStatic]
    private static Gemm<TUnit, TVector>? current;

    private readonly Scratch scratchA = new(), scratchB = new();
    private double* packedA, packedB;
    private Product product;
    private MatrixView a, b, c;
    private int firstRow, firstColumn, rows, columns, depth;
    private int packsOfA, blockRows, blockColumns, blocksAcross;
    private bool packing, packsA, packsB, dots, last;
    private double beta;

    /// <summary>This thread's own.</summary>
    public static Gemm<TUnit, TVector> Current => current ??= new();

    private static int TileRows => MicroKernel<TUnit, TVector>.Rows;

    /// <summary>Computes a product with at least one element and one step, with the help of other threads.</summary>
    public void Multiply(in Product product)
    {
        var small = product.MultiplyAdds <= SmallProduct;
        var few = small || product.Columns <= TileColumns;
        dots = few && product.A.ColumnStep == 1 && product.B.RowStep == 1;
        packsA = !dots && (product.A.RowStep != 1 || !(few || product.KeepA || product.Depth <= ShallowProduct));
        packsB = packsA && !small && !product.KeepB && !(product.Rows <= FewRows && product.B.RowStep == 1);
        Multiply(product, product.MultiplyAdds >= ShareFrom);
    }

    private void Multiply(in Product product, bool threads)
    {
        this.product = product;
        int m = product.Rows, n = product.Columns, k = product.Depth;
        var slice = dots ? k : EvenPart(k, Slice, 1);
        packedA = scratchA.Take(dots ? 0 : (nint)RoundUp(packsA ? Math.Min(m, PackedRows) : 1, TileRows) * slice);
        packedB = scratchB.Take(packsB ? (nint)RoundUp(Math.Min(n, PackedColumns), TileColumns) * slice : 0);

        for (var column = 0; column < n; column += PackedColumns)
        {
            for (var p = 0; p < k; p += slice)
            {
                for (var row = 0; row < m; row += PackedRows)
                {
                    (firstRow, firstColumn) = (row, column);
                    (rows, columns, depth) = (Math.Min(PackedRows, m - row), Math.Min(PackedColumns, n - column), Math.Min(slice, k - p));
                    (a, b, c) = (product.A.From(row, p), product.B.From(p, column), product.C.From(row, column));
                    beta = p == 0 ? product.Beta : 1;
                    last = p + depth == k;
                    MultiplySlice(packsB && row == 0, threads);
                }
            }
        }
        this.product = default;
    }

    private void MultiplySlice(bool packB, bool threads)
    {
        blockRows = EvenPart(rows, BlockRows, TileRows);
        blockColumns = EvenPart(columns, BlockColumns, TileColumns);
        blocksAcross = Parts(columns, blockColumns);
        packsOfA = packsA ? Parts(rows, PackPanels * TileRows) : dots || rows % TileRows == 0 ? 0 : 1;
        packing = true;
        DoAll(packsOfA + (packB ? Parts(columns, PackPanels * TileColumns) : 0), threads);
        packing = false;
        DoAll(Parts(rows, blockRows) * blocksAcross, threads);
    }

    public override void Do(int item)
    {
        if (!packing)
            MultiplyBlock(item / blocksAcross * blockRows, item % blocksAcross * blockColumns);
        else if (item >= packsOfA)
            Pack(b.Transposed, (item - packsOfA) * PackPanels * TileColumns, PackPanels * TileColumns, columns, TileColumns, packedB);
        else if (packsA)
            Pack(a, item * PackPanels * TileRows, PackPanels * TileRows, rows, TileRows, packedA);
        else
            Packing.Pack(a.From(rows - rows % TileRows, 0), rows % TileRows, depth, TileRows, packedA);
    }

    private void Pack(MatrixView source, int first, int count, int end, int panelRows, double* target) =>
        Packing.Pack(source.From(first, 0), Math.Min(count, end - first), depth, panelRows, target + (nint)first * depth);

    private void MultiplyBlock(int row, int column)
    {
        int height = Math.Min(blockRows, rows - row), width = Math.Min(blockColumns, columns - column);
        if (dots)
            MultiplyDots(row, column, height, width);
        else
            MultiplyTiles(row, column, height, width);
        if (last)
            product.Epilogue?.Invoke(firstRow + row, firstColumn + column, height, width);
    }

    private void MultiplyTiles(int row, int column, int height, int width)
    {
        var run = new TileRun
        {
            A = packsA ? packedA + (nint)row * depth : a.At(row, 0), AStep = packsA ? TileRows : a.ColumnStep,
            ANext = packsA ? (nint)TileRows * depth : TileRows, LastA = packsA ? null : packedA,
            BStep = packsB ? TileColumns : b.RowStep, BColumn = packsB ? 1 : b.ColumnStep,
            CColumn = c.ColumnStep, Depth = depth, Alpha = product.Alpha, Beta = beta,
        };
        for (var j = column; j < column + width; j += TileColumns)
        {
            run.B = packsB ? packedB + (nint)j * depth : b.At(0, j);
            run.C = c.At(row, j);
            run.Columns = Math.Min(TileColumns, column + width - j);
            MicroKernel<TUnit, TVector>.MultiplyDown(run, height);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short training is over before the JIT would return to the loops
    private void MultiplyDots(int row, int column, int height, int width)
    {
        for (var j = column; j < column + width; j++)
        {
            for (var i = row; i < row + height; i++)
            {
                var sum = product.Alpha * Dot(a.At(i, 0), b.At(0, j), depth);
                *c.At(i, j) = beta == 0 ? sum : sum + beta * *c.At(i, j);
            }
        }
    }

    /// <summary>Eight partial sums, whatever the processor's width, so that the result is the same on each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Dot(double* a, double* b, int count)
    {
        Vector256<double> even = default, odd = default;
        for (; count >= 8; count -= 8, a += 8, b += 8)
        {
            even = Vector256.MultiplyAddEstimate(Vector256.Load(a), Vector256.Load(b), even);
            odd = Vector256.MultiplyAddEstimate(Vector256.Load(a + 4), Vector256.Load(b + 4), odd);
        }
        var sum = Vector256.Sum(even + odd);
        for (; count > 0; count--, a++, b++)
            sum = double.MultiplyAddEstimate(*a, *b, sum);
        return sum;
    }

    private static int Parts(int count, int part) => (count + part - 1) / part;

    private static int RoundUp(int count, int multiple) => Parts(count, multiple) * multiple;

    /// <summary>The size, a multiple of the tile's, of equal parts no larger than <paramref name="largest"/>.</summary>
    private static int EvenPart(int count, int largest, int tile) =>
        RoundUp(Parts(count, Parts(count, largest)), tile);
}
