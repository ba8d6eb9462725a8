namespace DeepNet;

/// <summary>
/// The product Aᵀ·B of small matrices, or with few columns on one side: column by column, without packing (see
/// <see cref="DotKernel{TUnit, TVector, TRows, TColumns}"/>). Needs an A that is transposed and a B that is not.
/// </summary>
internal static class DotProduct<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Computes the product on this thread.</summary>
    public static unsafe void Multiply(in Product product)
    {
        var tile = new DotTile
        {
            AColumn = product.A.RowStep, BColumn = product.B.ColumnStep,
            Depth = product.Depth, Alpha = product.Alpha, Beta = product.Beta,
        };
        for (int i = 0; i < product.Rows; i += DotKernel<TUnit, TVector>.Rows)
            for (int j = 0; j < product.Columns; j += DotKernel<TUnit, TVector>.Columns)
            {
                tile.A = product.A.At(i, 0);
                tile.B = product.B.At(0, j);
                tile.C = product.C.From(i, j);
                DotKernel<TUnit, TVector>.Multiply(
                    tile, Math.Min(DotKernel<TUnit, TVector>.Rows, product.Rows - i), Math.Min(DotKernel<TUnit, TVector>.Columns, product.Columns - j));
            }
        product.Epilogue?.Apply(0, 0, product.Rows, product.Columns);
    }
}
