namespace DeepNet;

/// <summary>
/// The product Aᵀ·B of matrices with few columns on one side, column by column (see
/// <see cref="DotKernel{TUnit, TVector, TRows, TColumns}"/>). Needs an A that is transposed and a B that is not.
/// </summary>
internal sealed unsafe class DotProduct<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>
    /// Steps of the inner dimension at a time: 20 columns of the narrow side and three of the other then fit a
    /// first-level cache.
    /// </summary>
    private const int Slice = 192;

    private readonly NativeBuffer narrow = new();

    public void Multiply(in Product product)
    {
        // The narrow side stays in the cache while the other passes by. Bᵀ·A is the same product, transposed.
        if (product.Columns > product.Rows)
            Multiply(product.Columns, product.Rows, product, product.B.Transposed, product.A.Transposed, product.C.Transposed);
        else
            Multiply(product.Rows, product.Columns, product, product.A, product.B, product.C);
        product.Epilogue?.Apply(0, 0, product.Rows, product.Columns);
    }

    private void Multiply(int rows, int columns, in Product product, MatrixView a, MatrixView b, MatrixView c)
    {
        bool copy = product.Depth > Slice;
        double* copied = copy ? narrow.Take((nint)columns * Slice) : null;
        var tile = new DotTile { AColumn = a.RowStep, Alpha = product.Alpha };
        for (int p = 0; p < product.Depth; p += Slice)
        {
            tile.Depth = Math.Min(Slice, product.Depth - p);
            tile.Beta = p == 0 ? product.Beta : 1;
            // Columns a multiple of 4 kB apart would compete for the same few places in the cache.
            if (copy)
                Copy(b.From(p, 0), tile.Depth, columns, copied);
            var source = copy ? new MatrixView(copied, 1, Slice) : b;
            tile.BColumn = source.ColumnStep;
            for (int i = 0; i < rows; i += DotKernel<TUnit, TVector>.Rows)
            {
                for (int r = 0; r < 3; r++) CacheHint.Prefetch(a.At(i + 3+r, p), tile.Depth);
                for (int j = 0; j < columns; j += DotKernel<TUnit, TVector>.Columns)
                {
                    tile.A = a.At(i, p);
                    tile.B = source.At(0, j);
                    tile.C = c.From(i, j);
                    DotKernel<TUnit, TVector>.Multiply(tile, Math.Min(DotKernel<TUnit, TVector>.Rows, rows - i), Math.Min(DotKernel<TUnit, TVector>.Columns, columns - j));
                }
            }
        }
    }

    private static void Copy(MatrixView source, int rows, int columns, double* target)
    {
        for (int j = 0; j < columns; j++)
            new ReadOnlySpan<double>(source.At(0, j), rows).CopyTo(new Span<double>(target + (nint)j * Slice, rows));
    }
}
