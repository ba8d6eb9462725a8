using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

/// <summary>Parameters at several moments of one training, for pictures over time.</summary>
public static class TrainingHistory
{
    /// <summary>Trains once, and keeps the parameters at each of these iterations: <see cref="Trainer.History"/>.</summary>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The labels: n[L]×m.</param>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="options">How to train; its number of iterations is not used.</param>
    /// <param name="iterations">When to look; 0 is the start.</param>
    /// <exception cref="ArgumentException">There is no iteration, or an argument of the training is bad.</exception>
    public static IReadOnlyList<(int Iteration, Parameters Parameters)> Of(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, TrainingOptions? options, params IReadOnlyList<int> iterations) =>
        Trainer.History(X, Y, layersDims, options, iterations);
}
