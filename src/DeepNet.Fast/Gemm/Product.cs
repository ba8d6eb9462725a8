namespace DeepNet;

/// <summary>One product to compute: C (Rows×Columns) ← Alpha·A·B + Beta·C with inner dimension Depth.</summary>
internal struct Product
{
    public int Rows;
    public int Columns;
    public int Depth;
    public double Alpha;
    public MatrixView A;
    public MatrixView B;
    public double Beta;
    public MatrixView C;

    /// <summary>A or B lies well as it is, and is read where it lies.</summary>
    public bool KeepA, KeepB;

    /// <summary>What is done to each part of C as soon as it is final, while it is still in the cache.</summary>
    public ProductEpilogue? Epilogue;

    public readonly double MultiplyAdds => (double)Rows * Columns * Depth;
}
