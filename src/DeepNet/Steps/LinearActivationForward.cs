using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>One layer on the way forward: the linear part, then the activation.</summary>
    /// <param name="APrev">The activations of the layer before: nPrev×m.</param>
    /// <param name="W">The layer's weights: n×nPrev.</param>
    /// <param name="b">The layer's biases: n×1.</param>
    /// <param name="activation">The layer's activation.</param>
    /// <returns>A (n×m), and the cache of both parts.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <remarks>
    /// <code>A = g(W · APrev + b)</code>
    /// Source: the article, "Linear activation forward" (<c>linear_activation_forward</c>).
    /// </remarks>
    public static (Matrix<double> A, LayerCache Cache) LinearActivationForward(Matrix<double> APrev, Matrix<double> W, Matrix<double> b, Activation activation)
    {
        Require.NotNull(activation);

        var (Z, linearCache) = LinearForward(APrev, W, b);
        var (A, _) = activation.Name switch
        {
            "relu" => Relu(Z),
            "sigmoid" => Sigmoid(Z),
            "tanh" => Tanh(Z),
            _ => throw Require.UnknownActivation(activation.Name),
        };
        return (A, new LayerCache(linearCache, Z, activation));
    }
}
