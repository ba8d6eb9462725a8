namespace DeepNet;

/// <summary>Where a <see cref="DotKernel{TUnit, TVector, TRows, TColumns}"/> gets its columns and puts their products.</summary>
internal unsafe struct DotTile
{
    public double* A;
    public nint AColumn;
    public double* B;
    public nint BColumn;
    public MatrixView C;

    /// <summary>The length of the columns.</summary>
    public int Depth;

    public double Alpha;
    public double Beta;
}
