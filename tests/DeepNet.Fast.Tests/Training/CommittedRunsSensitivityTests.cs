using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Fast.Tests.Training;

/// <summary>
/// The trainings whose costs the lessons show: they end as in NumPy, and a weight that is off by 1e-15, as rounding on
/// another processor may put it, must not show in the digits that are committed.
/// </summary>
/// <remarks>Starts that are exactly zero are left out: there a nudge changes the run by design, and nothing is rounded.</remarks>
public class CommittedRunsSensitivityTests
{
    private const double Nudge = 1e-15;

    private static readonly JsonElement Expected = GoldenFile.Load("lessons").At("runs");

    private static readonly int[] Deep = [2, 10, 10, 10, 1];
    private static readonly TrainingOptions He = new() { LearningRate = 0.1, Iterations = 3000, Initialization = Initialization.He };

    private static readonly Dictionary<string, (Func<(Matrix<double> X, Matrix<double> Y)> Data, int[] Dims, TrainingOptions Options)> Runs = AllRuns()
        .ToDictionary(run => run.Name, run => (run.Data, run.Dims, run.Options));

    public static TheoryData<string> Names => [.. Runs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_ends_as_numpys_and_a_nudge_of_one_weight_leaves_its_cost_as_it_is(string name)
    {
        var (data, dims, options) = Runs[name];
        var (X, Y) = data();
        var start = DeepNeuralNetwork.InitializeParametersDeep(dims, options.Seed, options.Initialization);
        var nudged = new Parameters(Enumerable.Range(1, start.LayerCount).Select(l => (start.W(l).Clone(), start.b(l).Clone())));
        nudged.W(1)[0, 0] += Nudge;
        Assert.NotEqual(start.W(1)[0, 0], nudged.W(1)[0, 0]);

        var (cost, costNudged) = (FinalCost(start), FinalCost(nudged));

        Expect.Near(Expected.Double(name), cost, 1e-10);
        Assert.InRange(Math.Abs(costNudged - cost) / cost, 0, 1e-11);

        double FinalCost(Parameters from) => Trainer.TrainFrom(from, X, Y, options, null, TestContext.Current.CancellationToken).Costs[^1].Cost;
    }

    [Theory]
    [InlineData(0.01, 1000)]
    [InlineData(5, 12000)]
    public void A_nudge_leaves_the_sigmoid_articles_cost_as_it_is(double learningRate, int iterations)
    {
        // The article's order of drawing: X, Y, then every weight, all from one generator.
        var random = new NumpyRandom(1);
        var (X, Y) = (random.Rand(3, 2), random.Rand(1, 2));
        int[] dims = [3, 4, 4, 4, 4, 3, 1];
        var options = new TrainingOptions { LearningRate = learningRate, Iterations = iterations, Hidden = Activation.Sigmoid };
        var start = new Parameters(Enumerable.Range(1, dims.Length - 1).Select(l => (random.Rand(dims[l], dims[l - 1]), Matrix<double>.Build.Dense(dims[l], 1))).ToList());
        var nudged = new Parameters(Enumerable.Range(1, start.LayerCount).Select(l => (start.W(l).Clone(), start.b(l))));
        nudged.W(1)[0, 0] += Nudge;

        double FinalCost(Parameters from) => Trainer.TrainFrom(from, X, Y, options, null, TestContext.Current.CancellationToken).Costs[^1].Cost;
        var (cost, costNudged) = (FinalCost(start), FinalCost(nudged));

        Assert.InRange(cost, 0.5, 0.6);
        Assert.InRange(Math.Abs(costNudged - cost) / cost, 0, 1e-11);
    }

    private static IEnumerable<(string Name, Func<(Matrix<double> X, Matrix<double> Y)> Data, int[] Dims, TrainingOptions Options)> AllRuns()
    {
        var small = He with { Initialization = Initialization.Small(0.01) };
        yield return ("07, 10: moons, rate 1", () => Datasets.Moons(), [2, 8, 1], He with { LearningRate = 1, Iterations = 300 });
        yield return ("10: moons, rate 0.001", () => Datasets.Moons(), [2, 8, 1], He with { LearningRate = 0.001, Iterations = 300 });
        yield return ("11: the article", Datasets.Article, [3, 4, 5, 2, 1], new TrainingOptions());
        yield return ("11: the article, He", Datasets.Article, [3, 4, 5, 2, 1], new TrainingOptions { Initialization = Initialization.He });
        yield return ("11: the article, He, rate 0.1", Datasets.Article, [3, 4, 5, 2, 1], He);
        foreach (var (name, data) in new (string, Func<(Matrix<double>, Matrix<double>)>)[] { ("moons", () => Datasets.Moons()), ("circles", () => Datasets.Circles()), ("spirals", () => Datasets.Spirals()) })
        {
            yield return ($"00, 12: {name}, He", data, Deep, He);
            yield return ($"12: {name}, 0.01", data, Deep, small);
            yield return ($"12: {name}, linear", data, [2, 1], small);
        }

        yield return ("12: coin flips", Datasets.Article, [3, 64, 64, 1], He with { Iterations = 6000 });
        yield return ("12: noisy moons", () => Datasets.Moons(40, 0.35), [2, 32, 32, 1], He with { Iterations = 2000 });
        yield return ("12: B, stopped too early", () => Datasets.Moons(), Deep, He with { Iterations = 2000, LearningRate = 0.003 });
        yield return ("12: C, noisy circles", () => Datasets.Circles(40, 0.3), [2, 32, 32, 1], He with { Iterations = 2000 });
        foreach (var (name, initialization) in new[] { ("rand", Initialization.Uniform(0.01)), ("randn", Initialization.Small(0.01)), ("He", Initialization.He) })
        {
            for (var seed = 1; seed <= 4; seed++)
                yield return ($"14: circles, {name}, seed {seed}", () => Datasets.Circles(), [2, 4, 1], He with { LearningRate = 0.3, Seed = seed, Initialization = initialization });
        }

        yield return ("15: drawn images", () => Datasets.DrawnImages(200, 1), [12288, 20, 7, 5, 1], new TrainingOptions { Iterations = 750, Seed = 1, Initialization = Initialization.LeCun });
        for (var seed = 1; seed <= 3; seed++)
        {
            int[] seven = [2, 8, 8, 8, 8, 8, 8, 1];
            yield return ($"16: sigmoid, seed {seed}", () => Datasets.Moons(), seven, new TrainingOptions { LearningRate = 1, Iterations = 500, Seed = seed, Hidden = Activation.Sigmoid, Initialization = Initialization.Xavier });
            yield return ($"16: tanh, seed {seed}", () => Datasets.Moons(), seven, new TrainingOptions { LearningRate = 0.03, Iterations = 500, Seed = seed, Hidden = Activation.Tanh, Initialization = Initialization.Xavier });
            yield return ($"16: ReLU, seed {seed}", () => Datasets.Moons(), seven, He with { Iterations = 500, Seed = seed });
        }

        foreach (var rate in new[] { 0.01, 0.03, 0.1, 0.3, 1, 5, 10 })
        {
            for (var seed = 1; seed <= 5; seed++)
                yield return (FormattableString.Invariant($"17: spirals, rate {rate}, seed {seed}"), () => Datasets.Spirals(), [2, 16, 16, 1], He with { LearningRate = rate, Iterations = 1000, Seed = seed });
        }

        foreach (var batch in new[] { 200, 50, 10, 1 })
        {
            for (var seed = 1; seed <= 5; seed++)
                yield return ($"17: batches of {batch}, seed {seed}", () => Datasets.Moons(), [2, 8, 1], He with { Iterations = 100, Seed = seed, BatchSize = batch });
        }
    }
}
