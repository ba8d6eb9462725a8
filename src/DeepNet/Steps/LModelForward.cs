using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>The whole forward pass: every layer in turn, [LINEAR→RELU]×(L−1)→LINEAR→SIGMOID.</summary>
    /// <param name="X">The input: n[0]×m, one column for each example.</param>
    /// <param name="parameters">W1, b1, …, WL, bL.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <returns>AL (n[L]×m), and one cache a layer: <c>Caches[l - 1]</c> belongs to layer l.</returns>
    /// <exception cref="ArgumentException">X does not fit, or holds NaN or ∞; or there are no parameters.</exception>
    /// <remarks>
    /// <code>A[0] = X,   A[l] = g[l](W[l] · A[l−1] + b[l])</code>
    /// Source: the article, "L Model forward" (<c>L_model_forward</c>).
    /// </remarks>
    public static (Matrix<double> AL, IReadOnlyList<LayerCache> Caches) LModelForward(Matrix<double> X, Parameters parameters, Activation? hidden = null, Activation? output = null)
    {
        Require.Input(X, parameters);

        var A = X;
        var L = parameters.LayerCount;
        var caches = new List<LayerCache>();
        for (var l = 1; l <= L; l++)
        {
            var activation = l < L ? hidden ?? Activation.Relu : output ?? Activation.Sigmoid;
            (A, var cache) = LinearActivationForward(A, parameters.W(l), parameters.b(l), activation);
            caches.Add(cache);
        }

        return (A, caches);
    }
}
