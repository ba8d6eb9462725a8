using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>One layer on the way back: through the activation, then through the linear part.</summary>
    /// <param name="dA">The gradient with respect to the layer's output A: n×m.</param>
    /// <param name="cache">The cache that LinearActivationForward kept for this layer.</param>
    /// <param name="activation">The layer's activation.</param>
    /// <returns>dAPrev (nPrev×m), dW (n×nPrev) and db (n×1).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <remarks>
    /// <code>dZ = dA ∘ g′(Z), then LinearBackward</code>
    /// Source: the article, "Linear activation backward" (<c>linear_activation_backward</c>).
    /// </remarks>
    public static (Matrix<double> dAPrev, Matrix<double> dW, Matrix<double> db) LinearActivationBackward(Matrix<double> dA, LayerCache cache, Activation activation)
    {
        Require.NotNull(cache);
        Require.NotNull(activation);

        var dZ = activation.Name switch
        {
            "relu" => ReluBackward(dA, cache.Z),
            "sigmoid" => SigmoidBackward(dA, cache.Z),
            "tanh" => TanhBackward(dA, cache.Z),
            _ => throw Require.UnknownActivation(activation.Name),
        };
        return LinearBackward(dZ, cache.Linear);
    }
}
