using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>The whole backward pass: from the cost to the gradients of every layer.</summary>
    /// <param name="AL">The output of LModelForward: n[L]×m, strictly between 0 and 1.</param>
    /// <param name="Y">The true labels: the shape of AL.</param>
    /// <param name="caches">The caches of LModelForward: <c>caches[l - 1]</c> belongs to layer l.</param>
    /// <returns>dA0 … dA[L−1], dW1 … dWL and db1 … dbL.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or a label lies outside [0, 1].</exception>
    /// <exception cref="ArithmeticException">An entry of AL is exactly 0 or 1, where dAL would divide by zero.</exception>
    /// <remarks>
    /// <code>dAL = −(Y / AL − (1 − Y) / (1 − AL)), then LinearActivationBackward for l = L … 1</code>
    /// Source: the article, "L model backward" (<c>L_model_backward</c>).
    /// </remarks>
    public static Gradients LModelBackward(Matrix<double> AL, Matrix<double> Y, IReadOnlyList<LayerCache> caches)
    {
        Require.Caches(AL, caches);
        Require.SameShape(AL, Y);
        Require.Labels(Y);
        Require.Unsaturated(AL);

        var grads = new Gradients();
        var dA = -(Y.PointwiseDivide(AL) - (1 - Y).PointwiseDivide(1 - AL));
        for (var l = caches.Count; l >= 1; l--)
        {
            var cache = caches[l - 1];
            (dA, grads[$"dW{l}"], grads[$"db{l}"]) = LinearActivationBackward(dA, cache, cache.Activation);
            grads[$"dA{l - 1}"] = dA;
        }

        return grads;
    }
}
