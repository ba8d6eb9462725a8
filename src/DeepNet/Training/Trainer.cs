using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet;

/// <summary>Trains a network; the equal of LLayerModel, with more to set.</summary>
public static class Trainer
{
    private const int CostEvery = 100;

    /// <summary>Trains an L-layer network by gradient descent.</summary>
    /// <param name="X">The input: n[0]×m, one column for each example.</param>
    /// <param name="Y">The true labels, between 0 and 1: n[L]×m.</param>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="options">How to train; the article's way if not given.</param>
    /// <param name="progress">Told at every recorded cost.</param>
    /// <param name="cancellationToken">Stops the training between two iterations.</param>
    /// <returns>The trained parameters, and the cost before every 100th and before the last update.</returns>
    /// <exception cref="ArgumentException">X, Y, layersDims or an option is bad.</exception>
    /// <exception cref="ArithmeticException">Training diverged; the message names the iteration and the layer.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainingResult Train(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new TrainingOptions();
        Require.Examples(X, Y, layersDims);
        Require.LearningRate(options.LearningRate);
        Require.Iterations(options.Iterations);

        var parameters = InitializeParametersDeep(layersDims, options.Seed, options.Initialization);
        var costs = new List<(int Iteration, double Cost)>();
        for (var i = 0; i < options.Iterations; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (AL, caches) = LModelForward(X, parameters, options.Hidden, options.Output);
            Require.OnCourse(i, AL, caches);
            var cost = ComputeCost(AL, Y);
            parameters = UpdateParameters(parameters, LModelBackward(AL, Y, caches), options.LearningRate);
            if (i % CostEvery == 0 || i == options.Iterations - 1)
            {
                costs.Add((i, cost));
                progress?.Report(new TrainingProgress(i, options.Iterations, cost));
            }
        }

        return new TrainingResult(parameters, costs);
    }
}
