using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Sends dA back through the sigmoid.</summary>
    /// <param name="dA">The gradient with respect to A = σ(Z): n×m.</param>
    /// <param name="Z">The sigmoid's argument on the way forward: n×m.</param>
    /// <returns>dZ: n×m.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    /// <remarks>
    /// <code>dZ = dA ∘ σ(Z) ∘ (1 − σ(Z))</code>
    /// Source: the article, "Backward activation functions" (<c>sigmoid_backward</c>).
    /// </remarks>
    public static Matrix<double> SigmoidBackward(Matrix<double> dA, Matrix<double> Z)
    {
        Require.SameShape(dA, Z);

        var (A, _) = Sigmoid(Z);
        return dA.PointwiseMultiply(A).PointwiseMultiply(1 - A);
    }
}
