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

    /// <summary>
    /// What is done to each part of C as soon as it is final, while it is still in the cache: given the part's first row
    /// and column, and its rows and columns. Parts may be done at the same time.
    /// </summary>
    public Action<int, int, int, int>? Epilogue;

    public readonly double MultiplyAdds => (double)Rows * Columns * Depth;
}

/// <summary>A matrix that lies somewhere in memory: element (i, j) at Data + i·RowStep + j·ColumnStep.</summary>
/// <remarks>Column-major as MathNet stores it, RowStep is 1 and ColumnStep the leading dimension; transposed, vice versa.</remarks>
internal readonly unsafe struct MatrixView(double* data, nint rowStep, nint columnStep)
{
    public double* Data { get; } = data;

    public nint RowStep { get; } = rowStep;

    public nint ColumnStep { get; } = columnStep;

    public MatrixView Transposed => new(Data, ColumnStep, RowStep);

    public double* At(int row, int column) => Data + row * RowStep + column * ColumnStep;

    /// <summary>The same matrix without its first rows and columns.</summary>
    public MatrixView From(int row, int column) => new(At(row, column), RowStep, ColumnStep);
}
