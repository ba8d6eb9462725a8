using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Lets positive entries through and sets the others to zero.</summary>
    /// <param name="Z">Any shape; n×m in a network.</param>
    /// <returns>A, of the shape of Z, and Z itself, which the backward pass will need.</returns>
    /// <exception cref="ArgumentNullException">Z is null.</exception>
    /// <remarks>
    /// <code>A = max(0, Z)</code>
    /// Source: the article, "Activation functions" (<c>relu</c>).
    /// </remarks>
    public static (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z)
    {
        Require.NotNull(Z);

        var A = Z.PointwiseMaximum(0);
        return (A, Z);
    }
}
