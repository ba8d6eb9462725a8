namespace DeepNet;

/// <summary>
/// The product Aᵀ·B of small matrices, or with few columns on one side: column by column, without packing (see
/// <see cref="DotKernel{TUnit, TVector, TRows, TColumns}"/>). Needs an A that is transposed and a B that is not.
/// </summary>
internal sealed unsafe class DotProduct<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    private const int PartsOfC = 16;
    private const int TileRows = DotKernel<TUnit, TVector>.Rows;
    private const int TileColumns = DotKernel<TUnit, TVector>.Columns;

    private Product product;
    private bool wide;
    private int part;

    /// <summary>Computes the product, C cut into parts for the threads.</summary>
    public void MultiplyShared(in Product product)
    {
        this.product = product;
        wide = product.Columns > product.Rows;
        int length = Math.Max(product.Rows, product.Columns), tiles = TileRows * TileColumns;
        part = (length + PartsOfC * tiles - 1) / (PartsOfC * tiles) * tiles;
        WorkerTeam.Do(this, (length + part - 1) / part);
        this.product = default;
    }

    public override void Do(int item)
    {
        var first = item * part;
        if (wide)
            Multiply(product, 0, first, product.Rows, Math.Min(part, product.Columns - first));
        else
            Multiply(product, first, 0, Math.Min(part, product.Rows - first), product.Columns);
    }

    /// <summary>Computes the product on this thread.</summary>
    public static void Multiply(in Product product) => Multiply(product, 0, 0, product.Rows, product.Columns);

    private static void Multiply(in Product product, int row, int column, int rows, int columns)
    {
        var tile = new DotTile
        {
            AColumn = product.A.RowStep, BColumn = product.B.ColumnStep,
            Depth = product.Depth, Alpha = product.Alpha, Beta = product.Beta,
        };
        for (var i = row; i < row + rows; i += TileRows)
        {
            for (var j = column; j < column + columns; j += TileColumns)
            {
                tile.A = product.A.At(i, 0);
                tile.B = product.B.At(0, j);
                tile.C = product.C.From(i, j);
                DotKernel<TUnit, TVector>.Multiply(tile, Math.Min(TileRows, row + rows - i), Math.Min(TileColumns, column + columns - j));
            }
        }

        product.Epilogue?.Apply(row, column, rows, columns);
    }
}
