namespace DeepNet;

/// <summary>
/// The product with a narrow A: so few rows that a copy of B would hardly be used. Only A is packed; B is read where
/// it lies, once, and must not be transposed.
/// </summary>
internal sealed unsafe class NarrowProduct<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>More rows than this are worth packing B for.</summary>
    private const int MostRows = 32;

    /// <summary>Steps of the inner dimension at a time: 32 rows of them fit a first-level cache.</summary>
    private const int Slice = 128;

    private const int PartColumns = 64;
    private const int TileColumns = OuterKernel<TUnit, TVector>.Columns;

    private static int TileRows => OuterKernel<TUnit, TVector>.Rows;

    [ThreadStatic]
    private static NativeBuffer? packed;

    private Product product;

    /// <summary>Whether the product is of the shape that this is for.</summary>
    public static bool Suits(in Product product) => product.Rows <= MostRows && product.B.RowStep == 1;

    /// <summary>Computes the product, cut into parts for the threads.</summary>
    public void MultiplyShared(in Product product)
    {
        this.product = product;
        WorkerTeam.Do(this, (product.Columns + PartColumns - 1) / PartColumns);
        this.product = default;
    }

    public override void Do(int item) =>
        Multiply(product, item * PartColumns, Math.Min(PartColumns, product.Columns - item * PartColumns));

    /// <summary>Computes the product on this thread.</summary>
    public static void Multiply(in Product product) => Multiply(product, 0, product.Columns);

    private static void Multiply(in Product product, int first, int columns)
    {
        var panels = (product.Rows + TileRows - 1) / TileRows;
        var a = (packed ??= new()).Take((nint)panels * TileRows * Slice);
        for (var p = 0; p < product.Depth; p += Slice)
        {
            var depth = Math.Min(Slice, product.Depth - p);
            PanelPacking.Pack(product.A.From(0, p), product.Rows, depth, TileRows, a);
            for (var row = 0; row < product.Rows; row += TileRows)
            {
                var run = new TileRun
                {
                    A = a + (nint)row * depth, AStep = TileRows, B = product.B.At(p, first), BStep = 1, BColumn = product.B.ColumnStep,
                    C = product.C.At(row, first), CColumn = product.C.ColumnStep, Count = 1, Depth = depth,
                    Alpha = product.Alpha, Beta = p == 0 ? product.Beta : 1,
                };
                var rows = Math.Min(TileRows, product.Rows - row);
                for (var left = columns; left > 0; left -= TileColumns)
                {
                    if (row == 0 && left >= 2 * TileColumns)
                        PrefetchNext(run, depth);
                    OuterKernel<TUnit, TVector>.Multiply(ref run, rows, Math.Min(TileColumns, left));
                    run.B += TileColumns * run.BColumn;
                    run.C += TileColumns * run.CColumn;
                }
            }
        }
        product.Epilogue?.Apply(0, first, product.Rows, columns);
    }
    /// <summary>Asks for the columns of B that the next tile will need.</summary>
    private static void PrefetchNext(in TileRun run, int depth)
    {
        for (var j = 0; j < TileColumns; j++)
            CacheHint.Prefetch(run.B + (TileColumns + j) * run.BColumn, depth);
    }
}
