using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet;

/// <summary>Holds the backward pass against finite differences of the cost: slow, simple, and hard to get wrong.</summary>
/// <remarks>
/// Each parameter θ in turn is moved up and down by ε:
/// <code>∂J/∂θ ≈ (J(θ + ε) − J(θ − ε)) / 2ε</code>
/// The error is of the order ε², plus the rounding of J divided by ε; ε = 1e-5 balances the two. A ReLU whose argument
/// is smaller than ε crosses its kink on the way, and then even a right gradient differs.
/// </remarks>
public static class GradientCheck
{
    /// <summary>Checks LModelBackward on this network and these data.</summary>
    /// <param name="parameters">W1, b1, …, WL, bL; left as they are.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The true labels: n[L]×m.</param>
    /// <param name="epsilon">How far each parameter is moved; positive.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or ε is not positive.</exception>
    /// <exception cref="ArithmeticException">An output is exactly 0 or 1.</exception>
    public static GradientCheckReport Run(Parameters parameters, Matrix<double> X, Matrix<double> Y, double epsilon = 1e-5, Activation? hidden = null, Activation? output = null)
    {
        var (AL, caches) = Forward(parameters, X, Y, hidden, output);
        Require.Unsaturated(AL, nameof(GradientCheck));
        return Compare(LModelBackward(AL, Y, caches), parameters, X, Y, epsilon, hidden, output);
    }

    /// <summary>Checks gradients that came from elsewhere, such as a backward pass written in a notebook.</summary>
    /// <param name="grads">dW1, db1, …, dWL, dbL.</param>
    /// <param name="parameters">W1, b1, …, WL, bL; left as they are.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The true labels: n[L]×m.</param>
    /// <param name="epsilon">How far each parameter is moved; positive.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or ε is not positive.</exception>
    /// <exception cref="KeyNotFoundException">A gradient is missing.</exception>
    public static GradientCheckReport Compare(Gradients grads, Parameters parameters, Matrix<double> X, Matrix<double> Y, double epsilon = 1e-5, Activation? hidden = null, Activation? output = null)
    {
        Require.GradientsOf(parameters, grads, nameof(GradientCheck));
        var numerical = Numerical(parameters, X, Y, epsilon, hidden, output);

        var entries = new List<GradientCheckEntry>();
        double difference2 = 0, analytic2 = 0, numerical2 = 0;
        foreach (var (name, _) in parameters)
        {
            var (a, n) = (grads[$"d{name}"], numerical[$"d{name}"]);
            var (row, column, _) = (a - n).PointwiseAbs().EnumerateIndexed().MaxBy(entry => entry.Item3);
            var (d, na, nn) = ((a - n).FrobeniusNorm(), a.FrobeniusNorm(), n.FrobeniusNorm());
            entries.Add(new GradientCheckEntry(name, Relative(d, na, nn), row, column, a[row, column], n[row, column]));
            difference2 += d * d;
            analytic2 += na * na;
            numerical2 += nn * nn;
        }

        return new GradientCheckReport(Relative(Math.Sqrt(difference2), Math.Sqrt(analytic2), Math.Sqrt(numerical2)), entries);
    }

    /// <summary>The gradient of the cost by finite differences: two forward passes for each parameter.</summary>
    /// <param name="parameters">W1, b1, …, WL, bL; left as they are.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The true labels: n[L]×m.</param>
    /// <param name="epsilon">How far each parameter is moved; positive.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <returns>dW1, db1, …, dWL, dbL.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or ε is not positive.</exception>
    public static Gradients Numerical(Parameters parameters, Matrix<double> X, Matrix<double> Y, double epsilon = 1e-5, Activation? hidden = null, Activation? output = null)
    {
        if (!(epsilon > 0 && double.IsFinite(epsilon)))
            throw new ArgumentOutOfRangeException(nameof(epsilon), $"GradientCheck: ε is {Require.Number(epsilon)}; it needs to be a positive number, such as 1e-5.");
        Forward(parameters, X, Y, hidden, output);

        var moved = new Parameters();
        foreach (var (name, value) in parameters)
            moved[name] = value.Clone();

        var grads = new Gradients();
        foreach (var (name, value) in moved)
        {
            var slope = Matrix<double>.Build.Dense(value.RowCount, value.ColumnCount);
            foreach (var (i, j, theta) in value.Clone().EnumerateIndexed())
                slope[i, j] = (CostAt(value, i, j, theta + epsilon) - CostAt(value, i, j, theta - epsilon)) / (2 * epsilon);
            grads[$"d{name}"] = slope;
        }

        return grads;

        double CostAt(Matrix<double> array, int i, int j, double entry)
        {
            var original = array[i, j];
            array[i, j] = entry;
            var cost = ComputeCost(LModelForward(X, moved, hidden, output).AL, Y);
            array[i, j] = original;
            return cost;
        }
    }

    // One pass over the data as they came, so that what does not fit is told as this check's.
    private static (Matrix<double> AL, IReadOnlyList<LayerCache> Caches) Forward(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output)
    {
        Require.Input(X, parameters, nameof(GradientCheck));
        var (AL, caches) = LModelForward(X, parameters, hidden, output);
        Require.SameShape(AL, Y, caller: nameof(GradientCheck));
        Require.Labels(Y, nameof(GradientCheck));
        return (AL, caches);
    }

    private static double Relative(double difference, double analytic, double numerical) =>
        difference == 0 ? 0 : difference / (analytic + numerical);
}
