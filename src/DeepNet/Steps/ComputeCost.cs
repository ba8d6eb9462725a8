using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>The cross-entropy cost: the average surprise at the true labels, in nats.</summary>
    /// <param name="AL">The network's answers, between 0 and 1: n[L]×m.</param>
    /// <param name="Y">The true labels, between 0 and 1: the shape of AL.</param>
    /// <returns>The cost J, 0 or more.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or an entry lies outside [0, 1].</exception>
    /// <remarks>
    /// <code>J = −1/m · Σ [ Y · ln AL + (1 − Y) · ln(1 − AL) ]</code>
    /// A term with a zero factor is 0, and the argument of a logarithm is taken as at least 2⁻⁵³, so a wrong answer
    /// of full certainty costs 36.7, not ∞. The sum is NumPy's pairwise sum: it gives the article's last digit.
    /// Source: the article, "Cost Function" (<c>compute_cost</c>).
    /// </remarks>
    public static double ComputeCost(Matrix<double> AL, Matrix<double> Y)
    {
        Require.SameShape(AL, Y);
        Require.Probabilities(AL);
        Require.Labels(Y);

        var m = Y.ColumnCount;
        var losses = -Y.PointwiseMultiply(AL.ClippedLog()) - (1 - Y).PointwiseMultiply((1 - AL).ClippedLog());
        return 1.0 / m * losses.PairwiseSum();
    }
}
