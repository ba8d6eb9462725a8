using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>The network's answers as 0 or 1.</summary>
    /// <param name="X">The input: n[0]×m, one column for each example.</param>
    /// <param name="parameters">W1, b1, …, WL, bL.</param>
    /// <param name="threshold">An output above it counts as 1.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <returns>0 or 1 for each example: n[L]×m.</returns>
    /// <exception cref="ArgumentException">X does not fit, or holds NaN or ∞; or the threshold is NaN.</exception>
    /// <exception cref="ArithmeticException">An answer is NaN: the parameters hold NaN or ∞.</exception>
    /// <remarks><code>prediction = 1 where AL &gt; threshold, else 0</code>The article's text stops before this step; its course has it.</remarks>
    public static Matrix<double> Predict(Matrix<double> X, Parameters parameters, double threshold = 0.5, Activation? hidden = null, Activation? output = null)
    {
        Require.Input(X, parameters);
        Require.Threshold(threshold);

        var (AL, _) = LModelForward(X, parameters, hidden, output);
        Require.Answers(AL);
        return AL.Map(a => a > threshold ? 1.0 : 0.0);
    }
}
