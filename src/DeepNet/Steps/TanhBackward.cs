using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Sends dA back through tanh.</summary>
    /// <param name="dA">The gradient with respect to A = tanh(Z): n×m.</param>
    /// <param name="Z">Tanh's argument on the way forward: n×m.</param>
    /// <returns>dZ: n×m.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    /// <remarks>
    /// <code>dZ = dA ∘ (1 − tanh²(Z))</code>
    /// Not in the article; the partner of <see cref="Tanh"/>.
    /// </remarks>
    public static Matrix<double> TanhBackward(Matrix<double> dA, Matrix<double> Z)
    {
        Require.SameShape(dA, Z);

        var (A, _) = Tanh(Z);
        return dA.PointwiseMultiply(1 - A.PointwiseMultiply(A));
    }
}
