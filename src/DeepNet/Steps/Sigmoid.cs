using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Squeezes every entry into (0, 1).</summary>
    /// <param name="Z">Any shape; n×m in a network.</param>
    /// <returns>A, of the shape of Z, and Z itself, which the backward pass will need.</returns>
    /// <exception cref="ArgumentNullException">Z is null.</exception>
    /// <remarks>
    /// <code>A = 1 / (1 + e^(−Z))</code>
    /// Source: the article, "Activation functions" (<c>sigmoid</c>).
    /// </remarks>
    public static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z)
    {
        Require.NotNull(Z);

        var A = 1 / (1 + (-Z).PointwiseExp());
        return (A, Z);
    }
}
