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

    /// <summary>What is done to each part of C as soon as it is final, while it is still in the cache.</summary>
    public ProductEpilogue? Epilogue;

    /// <summary>The same product seen from the side: Cᵀ ← αBᵀAᵀ + βCᵀ.</summary>
    public readonly Product Transposed => this with
    {
        Rows = Columns, Columns = Rows, A = B.Transposed, B = A.Transposed, C = C.Transposed,
    };

    public readonly double MultiplyAdds => (double)Rows * Columns * Depth;
}
