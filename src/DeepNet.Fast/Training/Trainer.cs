using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

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
        return TrainFrom(Start(X, Y, layersDims, options), X, Y, options, progress, cancellationToken);
    }

    /// <summary>Trains once, and keeps the parameters at several moments.</summary>
    /// <param name="X">The input: n[0]×m, one column for each example.</param>
    /// <param name="Y">The true labels, between 0 and 1: n[L]×m.</param>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="options">How to train; its number of iterations is not used.</param>
    /// <param name="iterations">After how many iterations to look; 0 is the start.</param>
    /// <param name="cancellationToken">Stops the training between two iterations.</param>
    /// <returns>For each of them the parameters that <see cref="Train"/> gives with that number of iterations.</returns>
    /// <exception cref="ArgumentException">There is no iteration, or X, Y, layersDims or an option is bad.</exception>
    /// <exception cref="ArithmeticException">Training diverged; the message names the iteration and the layer.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<(int Iteration, Parameters Parameters)> History(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, TrainingOptions? options, IReadOnlyList<int> iterations, CancellationToken cancellationToken = default)
    {
        Require.NotNull(iterations);
        if (iterations.Count == 0)
            throw new ArgumentException("History: there is no iteration to look at; give some, such as 0, 100, 1000.");
        Require.Iterations(iterations.Min());
        options = (options ?? new TrainingOptions()) with { Iterations = iterations.Max() };

        var (wanted, seen) = (iterations.ToHashSet(), new Dictionary<int, Parameters>());
        TrainFrom(Start(X, Y, layersDims, options), X, Y, options, null, cancellationToken, (iteration, network) =>
        {
            if (wanted.Contains(iteration))
                seen[iteration] = network.Parameters(iteration - 1);
        });
        return [.. iterations.Select(iteration => (iteration, seen[iteration]))];
    }

    private static Parameters Start(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, TrainingOptions options, [CallerMemberName] string caller = "")
    {
        Require.Examples(X, Y, layersDims, caller);
        Require.LearningRate(options.LearningRate, caller);
        Require.Iterations(options.Iterations, caller);
        RequireBatchSize(options.BatchSize, caller);
        return DeepNeuralNetwork.InitializeParametersDeep(layersDims, options.Seed, options.Initialization);
    }

    /// <summary>Trains from given parameters: with what has been checked, and so that a test can nudge one weight. Looks before each iteration and after the last.</summary>
    internal static TrainingResult TrainFrom(Parameters initial, Matrix<double> X, Matrix<double> Y, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken, Action<int, Network>? look = null)
    {
        var random = new NumpyRandom(options.Seed);
        int m = X.ColumnCount, batch = Math.Min(m, options.BatchSize ?? m);
        using var network = new Network(initial, X, Y, options.Hidden, options.Output, batch);
        var costs = new List<(int Iteration, double Cost)>(options.Iterations / CostEvery + 2);
        for (var i = 0; i < options.Iterations; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            look?.Invoke(i, network);
            var record = i % CostEvery == 0 || i == options.Iterations - 1;
            if (batch == m)
                network.Step(i, 0, m, shuffled: false, options.LearningRate, noteLosses: record);
            else
                GoThroughBatches(network, i, m, batch, random, options.LearningRate, record, cancellationToken);
            if (record)
            {
                var cost = network.NotedCost;
                costs.Add((i, cost));
                progress?.Report(new TrainingProgress(i, options.Iterations, cost));
            }
        }

        look?.Invoke(options.Iterations, network);
        return new TrainingResult(network.Parameters(options.Iterations - 1), costs);
    }

    /// <summary>One pass over all examples in a new order, with an update after each batch.</summary>
    private static void GoThroughBatches(Network network, int iteration, int m, int batch, NumpyRandom random, double learningRate, bool record, CancellationToken cancellationToken)
    {
        if (record)
            network.NoteAllLosses(iteration);
        network.Shuffle(random);
        for (var first = 0; first < m; first += batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            network.Step(iteration, first, Math.Min(batch, m - first), shuffled: true, learningRate, noteLosses: false);
        }
    }

    private static void RequireBatchSize(int? batchSize, string caller)
    {
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), string.Create(CultureInfo.InvariantCulture,
                $"{caller}: the batch size is {batchSize}; it needs to be 1 or more, such as 32, or null for all examples at once."));
        }
    }
}
