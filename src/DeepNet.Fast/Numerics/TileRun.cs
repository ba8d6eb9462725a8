namespace DeepNet;

/// <summary>A run of equal tiles of C, one after the other: where they get their factors and put their results.</summary>
/// <remarks>
/// A is read in vectors down its columns, so its rows must lie side by side; the columns are <see cref="AStep"/>
/// apart. B is read number by number: (p, j) lies at p·<see cref="BStep"/> + j·<see cref="BColumn"/>. From one tile to
/// the next A, B and C move on by <see cref="ANext"/>, <see cref="BNext"/> and <see cref="CNext"/>.
/// </remarks>
internal unsafe struct TileRun
{
    public double* A;
    public nint AStep;
    public nint ANext;
    public double* B;
    public nint BStep;
    public nint BColumn;
    public nint BNext;
    public double* C;
    public nint CColumn;
    public nint CNext;

    /// <summary>How many tiles.</summary>
    public int Count;

    /// <summary>The inner dimension.</summary>
    public int Depth;

    /// <summary>Rows in the last vector of each column: fewer than a whole vector at the lower edge of C.</summary>
    public int LastRows;

    public double Alpha;
    public double Beta;
}
