using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Cli;

/// <summary>What the workbook asks for and no step of the library is: the teacher's solutions, read as text.</summary>
internal static partial class WorkbookFunctions
{
    /// <summary>Makes a column of each image.</summary>
    /// <param name="list">The numbers of all images, one image after the other.</param>
    /// <param name="m">The number of images.</param>
    /// <returns>X: a column for each image.</returns>
    public static Matrix<double> Flatten(double[] list, int m)
    {
        var n = list.Length / m;
        return Matrix<double>.Build.Dense(n, m, (k, j) => list[n * j + k]);
    }
}
