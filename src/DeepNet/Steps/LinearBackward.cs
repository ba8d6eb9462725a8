using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Sends dZ back through the linear part of one layer.</summary>
    /// <param name="dZ">m · ∂J/∂Z, the gradient of each example's own loss: n×m.</param>
    /// <param name="cache">The (A, W, b) that LinearForward kept: A is the layer's input, nPrev×m.</param>
    /// <returns>dAPrev (nPrev×m), dW (n×nPrev) and db (n×1); dW and db are averages over the m examples.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <remarks>
    /// <code>dW = 1/m · dZ · APrevᵀ,   db = 1/m · (sum of each row of dZ),   dAPrev = Wᵀ · dZ</code>
    /// Source: the article, "Linear Backward" (<c>linear_backward</c>). It calls dZ the gradient of the cost, which is
    /// off by the factor m: the 1/m of the cost is applied here, once, in dW and db.
    /// </remarks>
    public static (Matrix<double> dAPrev, Matrix<double> dW, Matrix<double> db) LinearBackward(Matrix<double> dZ, LinearCache cache)
    {
        Require.SameLayer(dZ, cache);

        var (APrev, W, _) = cache;
        var m = APrev.ColumnCount;
        var dW = 1.0 / m * (dZ * APrev.Transpose());
        var db = 1.0 / m * dZ.RowSums().ToColumnMatrix();
        var dAPrev = W.Transpose() * dZ;
        return (dAPrev, dW, db);
    }
}
