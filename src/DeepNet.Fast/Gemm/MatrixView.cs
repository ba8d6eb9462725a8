namespace DeepNet;

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
