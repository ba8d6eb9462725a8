using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>The share of predictions that are right.</summary>
    /// <param name="predictions">0 or 1 for each example, as Predict gives them: n[L]×m.</param>
    /// <param name="Y">The true labels, 0 or 1: the same shape.</param>
    /// <returns>A number from 0 (all wrong) to 1 (all right).</returns>
    /// <exception cref="ArgumentException">The shapes differ, or an entry is neither 0 nor 1.</exception>
    public static double Accuracy(Matrix<double> predictions, Matrix<double> Y)
    {
        Require.SameShape(predictions, Y);
        Require.ZeroOrOne(predictions);
        Require.ZeroOrOne(Y);

        var wrong = (predictions - Y).PointwiseAbs().Enumerate().Sum();
        var all = Y.RowCount * Y.ColumnCount;
        return (all - wrong) / all;
    }
}
