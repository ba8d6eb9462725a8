using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Fast.Tests.Training;

/// <summary>Two paths, one mathematics: the fast trainer against the article's loop over the step functions.</summary>
public class TrainerEqualsLLayerModelTests
{
    [Theory]
    [InlineData("3,4,5,2,1", 150)]
    [InlineData("2,10,10,10,1", 200)]
    [InlineData("1,1", 1)]
    [InlineData("5,1", 33)]
    [InlineData("40,33,1", 70)]
    [InlineData("300,20,7,5,1", 61)]
    [InlineData("2000,12,1", 45)]
    [InlineData("4,6,3", 129)]
    [InlineData("60,300,2", 1000)]
    public void Costs_and_parameters_agree_after_100_iterations(string sizes, int m)
    {
        int[] dims = [.. sizes.Split(',').Select(int.Parse)];
        var random = new NumpyRandom(11);
        var (X, Y) = (random.Randn(dims[0], m), random.RandInt(0, 2, dims[^1], m));

        var expected = LLayerModel(X, Y, dims, 0.05, 101, seed: 4, initialization: Initialization.LeCun);
        var actual = Trainer.Train(X, Y, dims, new TrainingOptions { LearningRate = 0.05, Iterations = 101, Seed = 4, Initialization = Initialization.LeCun });

        Assert.Equal(expected.Costs.Select(c => c.Iteration), actual.Costs.Select(c => c.Iteration));
        foreach (var ((_, cost), (_, other)) in expected.Costs.Zip(actual.Costs))
            Assert.InRange(Math.Abs(other - cost), 0, 1e-12 * cost);
        for (var l = 1; l < dims.Length; l++)
        {
            Close(expected.Parameters.W(l), actual.Parameters.W(l));
            Close(expected.Parameters.b(l), actual.Parameters.b(l));
        }
    }

    /// <summary>So many examples that a pass goes through the network in several parts.</summary>
    [Fact]
    public void So_do_many_examples_in_parts()
    {
        var random = new NumpyRandom(12);
        var (X, Y) = (random.Randn(200, 6001), random.RandInt(0, 2, 1, 6001));
        int[] dims = [200, 50, 1];

        var expected = LLayerModel(X, Y, dims, 0.1, 3, initialization: Initialization.He);
        var actual = Trainer.Train(X, Y, dims, new TrainingOptions { LearningRate = 0.1, Iterations = 3, Initialization = Initialization.He });

        Close(expected.Parameters.W(1), actual.Parameters.W(1));
        Close(expected.Parameters.b(2), actual.Parameters.b(2));
        Assert.Equal(expected.Costs[^1].Cost, actual.Costs[^1].Cost, 1e-13);
    }

    [Fact]
    public void The_articles_costs_print_to_the_last_digit()
    {
        var (X, Y) = Datasets.Article();
        var costs = Trainer.Train(X, Y, [3, 4, 5, 2, 1], new TrainingOptions { LearningRate = 0.0075, Iterations = 3000 }).Costs;

        string[] printed = ["0.693147179101668", "0.6913663615472958", "0.6901428329273512", "0.6893019578750604", "0.6887238512106988", "0.6874476979055951", "0.6874476213206875", "0.6874475684872733"];
        int[] iterations = [0, 100, 200, 300, 400, 2700, 2800, 2900];
        Assert.Equal(printed, iterations.Select(i => costs.Single(c => c.Iteration == i).Cost.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    public void Other_activations_descend_along_the_step_functions_gradient(string hidden)
    {
        var random = new NumpyRandom(13);
        var (X, Y) = (random.Randn(3, 50), random.RandInt(0, 2, 1, 50));
        int[] dims = [3, 5, 4, 1];
        var activation = Activation.Parse(hidden);
        var parameters = InitializeParametersDeep(dims, 3, Initialization.Xavier);
        for (var i = 0; i < 20; i++)
        {
            var (AL, caches) = LModelForward(X, parameters, activation);
            parameters = UpdateParameters(parameters, LModelBackward(AL, Y, caches), 0.3);
        }

        var trained = Trainer.Train(X, Y, dims, new TrainingOptions { LearningRate = 0.3, Iterations = 20, Hidden = activation, Initialization = Initialization.Xavier }).Parameters;

        for (var l = 1; l < dims.Length; l++)
            Close(parameters.W(l), trained.W(l));
    }

    /// <summary>Positive inputs and weights keep these outputs between 0 and 1, where the cost is defined.</summary>
    [Theory]
    [InlineData("tanh")]
    [InlineData("relu")]
    public void Other_outputs_descend_along_the_step_functions_gradient(string output)
    {
        var random = new NumpyRandom(14);
        var (X, Y) = (random.Rand(3, 50), random.RandInt(0, 2, 1, 50));
        int[] dims = [3, 5, 1];
        var activation = Activation.Parse(output);
        var parameters = InitializeParametersDeep(dims, 3, Initialization.Uniform(0.3));
        double cost = 0;
        for (var i = 0; i < 20; i++)
        {
            var (AL, caches) = LModelForward(X, parameters, null, activation);
            cost = ComputeCost(AL, Y);
            parameters = UpdateParameters(parameters, LModelBackward(AL, Y, caches), 0.01);
        }

        var trained = Trainer.Train(X, Y, dims, new TrainingOptions { LearningRate = 0.01, Iterations = 20, Output = activation, Initialization = Initialization.Uniform(0.3) });

        Assert.Equal(cost, trained.Costs[^1].Cost, 1e-12);
        for (var l = 1; l < dims.Length; l++)
            Close(parameters.W(l), trained.Parameters.W(l));
    }

    private static void Close(Matrix<double> expected, Matrix<double> actual)
    {
        var scale = expected.InfinityNorm();
        Assert.InRange((expected - actual).InfinityNorm(), 0, 1e-12 * scale);
    }
}
