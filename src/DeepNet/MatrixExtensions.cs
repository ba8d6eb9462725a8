using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>What the step functions need beyond MathNet's own operations.</summary>
public static class MatrixExtensions
{
    /// <summary>The same column side by side: n×1 becomes n×m, each column a copy. NumPy does this silently and calls it broadcasting.</summary>
    /// <exception cref="ArgumentException">It is not a single column, or m is below 1.</exception>
    public static Matrix<double> RepeatColumns(this Matrix<double> column, int m)
    {
        Require.NotEmpty(column);
        if (column.ColumnCount != 1)
            throw new ArgumentException($"RepeatColumns: the matrix is {Require.Shape(column)}; it needs to be a single column, {column.RowCount}×1.");
        if (m < 1)
            throw new ArgumentOutOfRangeException(nameof(m), $"RepeatColumns: m is {Require.Number(m)}; it needs to be at least 1.");
        return Matrix<double>.Build.Dense(column.RowCount, m, (i, _) => column[i, 0]);
    }

    /// <summary>The natural logarithm of every entry, taken as at least 2⁻⁵³: so ln 0 is −36.7, and 0 · ln 0 is 0 rather than NaN.</summary>
    public static Matrix<double> ClippedLog(this Matrix<double> matrix)
    {
        Require.NotNull(matrix);
        return matrix.Map(value => Math.Log(Math.Max(value, Math.ScaleB(1, -53))), Zeros.Include);
    }

    /// <summary>The sum of all entries, row by row, rounded exactly as NumPy's <c>np.sum</c> rounds it.</summary>
    public static double PairwiseSum(this Matrix<double> matrix)
    {
        Require.NotNull(matrix);
        return DeepNet.PairwiseSum.Of(matrix.ToRowMajorArray());
    }

    /// <summary>The smallest and the largest entry.</summary>
    /// <exception cref="ArgumentException">The matrix is null or empty.</exception>
    public static (double Min, double Max) MinMax(this Matrix<double> matrix)
    {
        Require.NotEmpty(matrix);
        var values = matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
        return (TensorPrimitives.Min<double>(values), TensorPrimitives.Max<double>(values));
    }
}
