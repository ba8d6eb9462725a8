using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive.Tests;

/// <summary>Values to show.</summary>
internal static class Sample
{
    public static Parameters Article { get; } = InitializeParametersDeep([3, 4, 5, 2, 1]);

    public static Matrix<double> W1 => Article.W(1);

    public static Matrix<double> Of(double[,] values) => Matrix<double>.Build.DenseOfArray(values);

    public static Matrix<double> Counting(int rows, int columns, double scale = 1) =>
        Matrix<double>.Build.Dense(rows, columns, (i, j) => (i * columns + j) * scale);
}
