using MathNet.Numerics.LinearAlgebra;
namespace DeepNet.Fast.Tests.Training;

public class TrainerTests
{
    private static readonly int[] MoonsNet = [2, 10, 10, 10, 1];

    private static TrainingOptions Moons(int iterations, int? batch = null) => new()
    {
        LearningRate = 0.1, Iterations = iterations, BatchSize = batch, Initialization = Initialization.He,
    };

    /// <summary>The recipe's outcomes: many small steps learn faster than few large ones.</summary>
    [Theory]
    [InlineData(200, 0.285, 0.005)]
    [InlineData(50, 0.105, 0.01)]
    [InlineData(10, 0.017, 0.005)]
    [InlineData(1, 0.030, 0.02)]
    public void Mini_batches_learn_faster(int batch, double cost, double within)
    {
        var (X, Y) = Datasets.Moons();
        var costs = Trainer.Train(X, Y, MoonsNet, Moons(100, batch)).Costs;
        Assert.Equal([0, 99], costs.Select(c => c.Iteration));
        Assert.Equal(cost, costs[^1].Cost, within);
    }

    [Fact]
    public void A_batch_of_all_examples_is_not_shuffled()
    {
        var (X, Y) = Datasets.Moons();
        var whole = Trainer.Train(X, Y, MoonsNet, Moons(30));
        Assert.Equal(whole.Costs, Trainer.Train(X, Y, MoonsNet, Moons(30, 200)).Costs);
        Assert.Equal(whole.Costs, Trainer.Train(X, Y, MoonsNet, Moons(30, 1000)).Costs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public void The_same_every_time(int? batch)
    {
        var (X, Y) = Datasets.Moons();
        var first = Trainer.Train(X, Y, MoonsNet, Moons(20, batch));
        var second = Trainer.Train(X, Y, MoonsNet, Moons(20, batch));
        Assert.Equal(first.Costs, second.Costs);
        Assert.Equal(first.Parameters["W2"], second.Parameters["W2"]);
    }

    /// <summary>With many features X is read where it lies, else from a copy: the batches must be the same.</summary>
    [Fact]
    public void Wide_input_in_mini_batches_learns_too()
    {
        var random = new NumpyRandom(5);
        var X = random.Randn(50, 90);
        var Y = Matrix<double>.Build.Dense(1, 90, (_, j) => X[3, j] > 0 ? 1 : 0);
        var costs = Trainer.Train(X, Y, [50, 1], new TrainingOptions { LearningRate = 0.5, Iterations = 60, BatchSize = 8, Initialization = Initialization.Zeros }).Costs;
        Assert.Equal(Math.Log(2), costs[0].Cost, 1e-15);
        Assert.InRange(costs[^1].Cost, 0, 0.05);
    }

    [Fact]
    public void The_arguments_are_left_as_they_are()
    {
        var (X, Y) = Datasets.Moons();
        var (copyX, copyY) = (X.Clone(), Y.Clone());
        Trainer.Train(X, Y, MoonsNet, Moons(5, 20));
        Trainer.Train(X, Y, MoonsNet, Moons(5));
        Assert.Equal(copyX, X);
        Assert.Equal(copyY, Y);
    }

    [Fact]
    public void No_iterations_give_the_initial_parameters()
    {
        var (X, Y) = Datasets.Moons();
        var result = Trainer.Train(X, Y, MoonsNet, Moons(0));
        Assert.Empty(result.Costs);
        Assert.Equal(DeepNeuralNetwork.InitializeParametersDeep(MoonsNet, 3, Initialization.He)["W3"], result.Parameters["W3"]);
    }

    /// <summary>The article's form would divide by 1 − 1; from Z the cost stays right.</summary>
    [Theory]
    [InlineData(0, 800)]
    [InlineData(1, 0)]
    public void A_saturated_output_costs_what_it_should(double label, double expected)
    {
        var X = Matrix<double>.Build.Dense(1, 1, 1);
        var Y = Matrix<double>.Build.Dense(1, 1, label);
        var cost = Trainer.Train(X, Y, [1, 1], new TrainingOptions { Iterations = 1, Initialization = Initialization.Small(800 / new NumpyRandom(3).Randn()) }).Costs[0].Cost;
        Assert.Equal(expected, cost, 1e-9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(20)]
    public void Divergence_names_iteration_and_layer(int? batch)
    {
        var (X, Y) = Datasets.Moons();
        var options = Moons(2000, batch) with { LearningRate = 1e150 };
        var error = Assert.Throws<ArithmeticException>(() => Trainer.Train(X, Y, MoonsNet, options));
        Assert.Matches(@"iteration \d+ .*layer \d", error.Message);
    }

    /// <summary>Weights of 1e30 in four layers: finite, but nobody wants the result.</summary>
    [Fact]
    public void Numbers_that_are_finite_but_absurd_are_divergence()
    {
        var (X, Y) = Datasets.Moons();
        var error = Assert.Throws<ArithmeticException>(() => Trainer.Train(X, Y, MoonsNet, Moons(2000) with { LearningRate = 1e30 }));
        Assert.Matches(@"^Train: training diverged\. At iteration 1 an entry of Z\d of layer \d is -?\d\.\d+E\+1\d\d; use a smaller learning rate or smaller weights\.$", error.Message);
    }

    [Theory]
    [InlineData(255, null)]
    [InlineData(255, 10)]
    public void Inputs_that_are_not_scaled_are_named_before_the_first_step(int largest, int? batch)
    {
        var random = new NumpyRandom(1);
        var (X, Y) = (random.RandInt(0, largest + 1, 64, 100), random.RandInt(0, 2, 1, 100));
        X[0, 0] = largest;
        var error = Assert.Throws<ArithmeticException>(() => Trainer.Train(X, Y, [64, 8, 1], Moons(10, batch)));
        Assert.Matches(@"^Train: at iteration 0 .*; no step was taken yet, but the inputs are as large as 255: scale X to about 1 first, such as X / 255 for pixels\.$", error.Message);
        Assert.Throws<ArithmeticException>(() => DeepNeuralNetwork.LLayerModel(X, Y, [64, 8, 1], 0.1, 10, initialization: Initialization.He));
        Trainer.Train(X / largest, Y, [64, 8, 1], Moons(10, batch));
    }

    [Fact]
    public void An_output_that_the_cost_cannot_take_is_named()
    {
        var (X, Y) = Datasets.Moons();
        var error = Assert.Throws<ArithmeticException>(() => Trainer.Train(X, Y, [2, 1], Moons(5) with { Output = Activation.Tanh }));
        Assert.Matches("at iteration 0 an output of layer 1 is .*needs outputs between 0 and 1.*Activation.Sigmoid", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_batch_size_below_one_is_refused(int batch)
    {
        var (X, Y) = Datasets.Moons();
        Assert.Contains($"{batch}", Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.Train(X, Y, MoonsNet, Moons(1, batch))).Message);
    }

    /// <summary>Features beyond 1024 take another way through the first layer, batches another order of the examples.</summary>
    [Theory]
    [InlineData(2, null)]
    [InlineData(2, 7)]
    [InlineData(1100, null)]
    public void A_history_holds_what_trainings_of_those_lengths_give(int features, int? batch)
    {
        var random = new NumpyRandom(6);
        var X = random.Randn(features, 30);
        var Y = Matrix<double>.Build.Dense(1, 30, (_, j) => X[0, j] > 0 ? 1 : 0);
        var options = Moons(1, batch) with { LearningRate = 0.01 };
        int[] dims = [features, 5, 1], moments = [25, 0, 1, 10, 25];

        var history = Trainer.History(X, Y, dims, options, moments);

        Assert.Equal(moments, history.Select(at => at.Iteration));
        foreach (var (iteration, parameters) in history)
        {
            var alone = Trainer.Train(X, Y, dims, options with { Iterations = iteration }).Parameters;
            Assert.All(alone, array => Assert.Equal(array.Value, parameters[array.Key]));
        }
        Assert.NotEqual(history[1].Parameters["W1"], history[2].Parameters["W1"]);
    }

    [Fact]
    public void A_history_needs_moments_from_the_start_on()
    {
        var (X, Y) = Datasets.Moons();
        Assert.Contains("there is no iteration to look at", Assert.Throws<ArgumentException>(() => Trainer.History(X, Y, MoonsNet, null, [])).Message);
        Assert.Contains("History: the number of iterations is -1", Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.History(X, Y, MoonsNet, null, [5, -1])).Message);
        Assert.Contains("iterations is null", Assert.Throws<ArgumentNullException>(() => Trainer.History(X, Y, MoonsNet, null, null!)).Message);
    }

    [Fact]
    public void A_cancelled_token_stops_the_training()
    {
        var (X, Y) = Datasets.Moons();
        using var source = new CancellationTokenSource();
        var progress = new Reporter(report => { if (report.Iteration == 200) source.Cancel(); });
        Assert.Throws<OperationCanceledException>(() => Trainer.Train(X, Y, MoonsNet, Moons(int.MaxValue / 100), progress, source.Token));
        Assert.Equal([0, 100, 200], progress.Seen);
    }

    private sealed class Reporter(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public List<int> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            Seen.Add(value.Iteration);
            report(value);
        }
    }
}
