using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Sends dA back through ReLU: it passes where Z was positive, and is stopped elsewhere.</summary>
    /// <param name="dA">The gradient with respect to A = max(0, Z): n×m.</param>
    /// <param name="Z">ReLU's argument on the way forward: n×m.</param>
    /// <returns>dZ: n×m.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    /// <remarks>
    /// <code>dZ = dA ∘ (1 where Z &gt; 0, else 0)</code>
    /// At the kink, Z = 0, the slope is taken as 0, as in the article.
    /// Source: the article, "Backward activation functions" (<c>relu_backward</c>).
    /// </remarks>
    public static Matrix<double> ReluBackward(Matrix<double> dA, Matrix<double> Z)
    {
        Require.SameShape(dA, Z);

        var slope = Z.Map(z => z > 0 ? 1.0 : 0.0);
        return dA.PointwiseMultiply(slope);
    }
}
