using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

/// <summary>Parameters at several moments of one training, for pictures over time.</summary>
public static class TrainingHistory
{
    /// <summary>Trains from the same start to each of these iterations.</summary>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The labels: n[L]×m.</param>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="options">How to train; its number of iterations is not used.</param>
    /// <param name="iterations">When to look; 0 is the start.</param>
    /// <exception cref="ArgumentException">There is no iteration, or an argument of the training is bad.</exception>
    /// <remarks>The training is repeated for each moment, so the sum of the iterations is what it costs.</remarks>
    public static IReadOnlyList<(int Iteration, Parameters Parameters)> Of(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, TrainingOptions? options, params IReadOnlyList<int> iterations)
    {
        Require.NotNull(iterations, "TrainingHistory.Of");
        if (iterations.Count == 0)
            throw new ArgumentException("TrainingHistory.Of: there is no iteration to look at; give some, such as 0, 100, 1000.");
        options ??= new TrainingOptions();
        return [.. iterations.Select(iteration => (iteration, Trainer.Train(X, Y, layersDims, options with { Iterations = iteration }).Parameters))];
    }
}
