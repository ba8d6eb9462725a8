namespace DeepNet;

/// <summary>Picks the micro-kernel compiled for a tile's size.</summary>
internal static class OuterKernel<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Rows of the largest tile: three vectors.</summary>
    public static int Rows => 3 * TUnit.Count;

    /// <summary>Columns of the largest run.</summary>
    public const int Columns = 4;

    /// <summary>Multiplies a run of tiles of 1…<see cref="Rows"/> by 1…<see cref="Columns"/>.</summary>
    public static void Multiply(ref TileRun run, int rows, int columns)
    {
        var vectors = (rows + TUnit.Count - 1) / TUnit.Count;
        run.LastRows = rows - (vectors - 1) * TUnit.Count;
        if (vectors == 3)
            Multiply<ICount.Three>(run, columns);
        else if (vectors == 2)
            Multiply<ICount.Two>(run, columns);
        else
            Multiply<ICount.One>(run, columns);
    }

    private static void Multiply<TVectors>(in TileRun run, int columns) where TVectors : struct, ICount
    {
        if (columns == 4)
            Multiply<TVectors, ICount.Four>(run);
        else if (columns == 3)
            Multiply<TVectors, ICount.Three>(run);
        else if (columns == 2)
            Multiply<TVectors, ICount.Two>(run);
        else
            Multiply<TVectors, ICount.One>(run);
    }

    private static void Multiply<TVectors, TColumns>(in TileRun run)
        where TVectors : struct, ICount
        where TColumns : struct, ICount
    {
        if (run.LastRows == TUnit.Count)
            OuterKernel<TUnit, TVector, TVectors, TColumns, ICount.Zero>.Multiply(run);
        else
            OuterKernel<TUnit, TVector, TVectors, TColumns, ICount.One>.Multiply(run);
    }
}
