namespace DeepNet;

/// <summary>The cost of one output neuron's answers, and its gradient, from Z where the output is a sigmoid.</summary>
internal static class CrossEntropy
{
    /// <summary>
    /// Up to this |z| the article's own expression is good to 13 digits and gives its printed costs to the last one.
    /// Beyond it, 1 − a loses digits, and at 37 all of them: there the loss comes from z itself.
    /// </summary>
    private const double Moderate = 8;

    /// <summary>The loss of one example whose sigmoid output has the argument z: −y·ln a − (1 − y)·ln(1 − a).</summary>
    public static double Loss(double z, double y)
    {
        if (Math.Abs(z) > Moderate)
            return y * Softplus(-z) + (1 - y) * Softplus(z);
        return LossOf(1 / (1 + Math.Exp(-z)), y);
    }

    /// <summary>The loss of one example with the output a.</summary>
    public static double LossOf(double a, double y) => -(y * Math.Log(a)) - (1 - y) * Math.Log(1 - a);

    /// <summary>dZ = σ(Z) − Y, the gradient of each example's loss.</summary>
    public static void Gradient(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> dZ)
    {
        TensorPrimitives.Sigmoid(z, dZ);
        TensorPrimitives.Subtract(dZ, y, dZ);
    }

    /// <summary>ln(1 + eˣ), without overflow and without losing a small eˣ beside the 1.</summary>
    private static double Softplus(double x)
    {
        double small = Math.Exp(-Math.Abs(x)), sum = 1 + small;
        // What the sum has lost of the small number is made up by the quotient (W. Kahan).
        var log = sum == 1 ? small : Math.Log(sum) * (small / (sum - 1));
        return Math.Max(x, 0) + log;
    }
}
