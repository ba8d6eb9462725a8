using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>Trains an L-layer network: forward, cost, backward, update, again and again.</summary>
    /// <param name="X">The input: n[0]×m, one column for each example.</param>
    /// <param name="Y">The true labels, between 0 and 1: n[L]×m.</param>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="learningRate">The step size α, positive.</param>
    /// <param name="numIterations">How many steps; 0 or more.</param>
    /// <param name="printCost">Whether to print the cost of every 100th iteration.</param>
    /// <param name="seed">The seed of the initial weights.</param>
    /// <param name="initialization">How weights are drawn; by default 0.01 · randn, as in the article.</param>
    /// <returns>The trained parameters, and the cost before every 100th and before the last update.</returns>
    /// <exception cref="ArgumentException">X, Y, layersDims, the learning rate or the number of iterations are bad.</exception>
    /// <exception cref="ArithmeticException">Training diverged, or an output became exactly 0 or 1.</exception>
    /// <remarks>Source: the article, "L-layer neural network" (<c>L_layer_model</c>). <c>Trainer</c> is its fast equal.</remarks>
    public static TrainingResult LLayerModel(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, double learningRate = 0.0075, int numIterations = 3000, bool printCost = false, int seed = 3, Initialization? initialization = null)
    {
        Require.Examples(X, Y, layersDims);
        Require.LearningRate(learningRate);
        Require.Iterations(numIterations);

        var parameters = InitializeParametersDeep(layersDims, seed, initialization);
        var costs = new List<(int Iteration, double Cost)>();
        for (var i = 0; i < numIterations; i++)
        {
            var (AL, caches) = LModelForward(X, parameters);
            Require.OnCourse(i, AL, caches);
            var cost = ComputeCost(AL, Y);
            var grads = LModelBackward(AL, Y, caches);
            Require.OnCourse(i, grads);
            parameters = UpdateParameters(parameters, grads, learningRate);

            if (i % 100 == 0 || i == numIterations - 1)
                costs.Add((i, cost));
            if (printCost && i % 100 == 0)
                Console.WriteLine(FormattableString.Invariant($"Cost after iteration {i}: {cost}"));
        }

        return new TrainingResult(parameters, costs);
    }
}
