using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Computes what every neuron of one layer receives, for all examples at once.</summary>
    /// <param name="A">What comes in: nPrev×m, one column for each example.</param>
    /// <param name="W">The layer's weights: n×nPrev, one row for each neuron.</param>
    /// <param name="b">The layer's biases: n×1.</param>
    /// <returns>Z (n×m), and the cache (A, W, b) that the backward pass will need.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <remarks>
    /// <code>Z = W · A + b, with b added to every column</code>
    /// Source: the article, "Linear Forward" (<c>linear_forward</c>).
    /// </remarks>
    public static (Matrix<double> Z, LinearCache Cache) LinearForward(Matrix<double> A, Matrix<double> W, Matrix<double> b)
    {
        Require.Layer(A, W, b);

        var Z = W * A + b.RepeatColumns(A.ColumnCount);
        return (Z, new LinearCache(A, W, b));
    }
}
