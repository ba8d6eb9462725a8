namespace DeepNet.Interactive;

/// <summary>Ways to show a matrix in a notebook.</summary>
public static class MatrixViewExtensions
{
    /// <summary>The matrix shown under a name: <c>W1.Named("W1")</c> shows "W1 · 4×3" and the values.</summary>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    public static MatrixView Named(this Matrix<double> matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new MatrixView(matrix, name);
    }
}
