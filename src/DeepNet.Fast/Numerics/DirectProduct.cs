namespace DeepNet;

/// <summary>
/// The product without packing, for matrices that are small or whose elements are used only a few times: there a copy
/// would cost more than it saves. Needs an A that is not transposed.
/// </summary>
internal sealed unsafe class DirectProduct<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Steps of the inner dimension at a time: the rows of one tile then fit a first-level cache.</summary>
    private const int Slice = 256;

    private const int PartsOfC = 16;
    private const int TileColumns = OuterKernel<TUnit, TVector>.Columns;

    private static int TileRows => OuterKernel<TUnit, TVector>.Rows;

    private Product product;
    private int partRows, partColumns;

    /// <summary>Computes the product, cut into parts for the threads.</summary>
    public void MultiplyShared(in Product product)
    {
        this.product = product;
        var wide = product.Columns > product.Rows;
        partRows = wide ? product.Rows : Part(product.Rows, TileRows);
        partColumns = wide ? Part(product.Columns, TileColumns) : product.Columns;
        WorkerTeam.Do(this, wide ? Parts(product.Columns, partColumns) : Parts(product.Rows, partRows));
        this.product = default;
    }

    public override void Do(int item)
    {
        var row = partRows < product.Rows ? item * partRows : 0;
        var column = partRows < product.Rows ? 0 : item * partColumns;
        Multiply(product, row, column, Math.Min(partRows, product.Rows - row), Math.Min(partColumns, product.Columns - column));
    }

    /// <summary>Computes the product on this thread.</summary>
    public static void Multiply(in Product product) => Multiply(product, 0, 0, product.Rows, product.Columns);

    private static void Multiply(in Product product, int row, int column, int rows, int columns)
    {
        for (var p = 0; p < product.Depth; p += Slice)
        {
            var run = new TileRun
            {
                A = product.A.At(row, p), AStep = product.A.ColumnStep,
                B = product.B.At(p, column), BStep = product.B.RowStep, BColumn = product.B.ColumnStep,
                C = product.C.At(row, column), CColumn = product.C.ColumnStep,
                Depth = Math.Min(Slice, product.Depth - p),
                Alpha = product.Alpha, Beta = p == 0 ? product.Beta : 1,
            };
            if (rows > columns)
                MultiplyDown(run, rows, columns);
            else
                MultiplyAcross(run, rows, columns);
        }
        product.Epilogue?.Apply(row, column, rows, columns);
    }

    /// <summary>Column of tiles after column of tiles.</summary>
    private static void MultiplyDown(TileRun run, int rows, int columns)
    {
        int whole = rows / TileRows, rest = rows % TileRows;
        run.ANext = run.CNext = TileRows;
        for (var column = 0; column < columns; column += TileColumns)
        {
            var width = Math.Min(TileColumns, columns - column);
            run.Count = whole;
            OuterKernel<TUnit, TVector>.Multiply(ref run, TileRows, width);
            if (rest > 0)
            {
                var last = run with { A = run.A + whole * TileRows, C = run.C + whole * TileRows, Count = 1 };
                OuterKernel<TUnit, TVector>.Multiply(ref last, rest, width);
            }
            run.B += TileColumns * run.BColumn;
            run.C += TileColumns * run.CColumn;
        }
    }

    /// <summary>Row of tiles after row of tiles.</summary>
    private static void MultiplyAcross(TileRun run, int rows, int columns)
    {
        int whole = columns / TileColumns, rest = columns % TileColumns;
        run.BNext = TileColumns * run.BColumn;
        run.CNext = TileColumns * run.CColumn;
        for (var row = 0; row < rows; row += TileRows)
        {
            var height = Math.Min(TileRows, rows - row);
            run.Count = whole;
            OuterKernel<TUnit, TVector>.Multiply(ref run, height, TileColumns);
            if (rest > 0)
            {
                var last = run with { B = run.B + whole * run.BNext, C = run.C + whole * run.CNext, Count = 1 };
                OuterKernel<TUnit, TVector>.Multiply(ref last, height, rest);
            }
            run.A += TileRows;
            run.C += TileRows;
        }
    }

    /// <summary>Rows or columns of a part: whole tiles.</summary>
    private static int Part(int count, int tile) => Parts(Parts(count, PartsOfC), tile) * tile;

    private static int Parts(int count, int part) => (count + part - 1) / part;
}
