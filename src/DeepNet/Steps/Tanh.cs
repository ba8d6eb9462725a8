using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Squeezes every entry into (−1, 1).</summary>
    /// <param name="Z">Any shape; n×m in a network.</param>
    /// <returns>A, of the shape of Z, and Z itself, which the backward pass will need.</returns>
    /// <exception cref="ArgumentNullException">Z is null.</exception>
    /// <remarks>
    /// <code>A = tanh(Z)</code>
    /// Not in the article; smooth everywhere, so that a gradient check meets no kink.
    /// </remarks>
    public static (Matrix<double> A, Matrix<double> Z) Tanh(Matrix<double> Z)
    {
        Require.NotNull(Z);

        var A = Z.PointwiseTanh();
        return (A, Z);
    }
}
