namespace DeepNet.Interactive;

/// <summary>Sizes in words.</summary>
internal static class Shapes
{
    /// <summary>Rows×columns, such as "4×3".</summary>
    public static string Of(Matrix<double> matrix) => Of(matrix.RowCount, matrix.ColumnCount);

    /// <summary>Rows×columns, such as "4×3".</summary>
    public static string Of(int rows, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows}×{columns}");

    /// <summary>A whole number's digits, the same in every country.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 layer", "2 layers".</summary>
    public static string Count(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>How many numbers the matrix holds.</summary>
    public static long Size(Matrix<double> matrix) => (long)matrix.RowCount * matrix.ColumnCount;
}
