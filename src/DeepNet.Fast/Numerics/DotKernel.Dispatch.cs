namespace DeepNet;

/// <summary>Picks the <see cref="DotKernel{TUnit, TVector, TRows, TColumns}"/> compiled for a tile's size.</summary>
internal static class DotKernel<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Rows of the largest tile.</summary>
    public const int Rows = 3;

    /// <summary>Columns of the largest tile.</summary>
    public const int Columns = 4;

    /// <summary>Multiplies a tile of 1…<see cref="Rows"/> by 1…<see cref="Columns"/>.</summary>
    public static void Multiply(in DotTile tile, int rows, int columns)
    {
        if (rows == 3)
            Multiply<ICount.Three>(tile, columns);
        else if (rows == 2)
            Multiply<ICount.Two>(tile, columns);
        else
            Multiply<ICount.One>(tile, columns);
    }

    private static void Multiply<TRows>(in DotTile tile, int columns) where TRows : struct, ICount
    {
        if (columns == 4)
            DotKernel<TUnit, TVector, TRows, ICount.Four>.Multiply(tile);
        else if (columns == 3)
            DotKernel<TUnit, TVector, TRows, ICount.Three>.Multiply(tile);
        else if (columns == 2)
            DotKernel<TUnit, TVector, TRows, ICount.Two>.Multiply(tile);
        else
            DotKernel<TUnit, TVector, TRows, ICount.One>.Multiply(tile);
    }
}
