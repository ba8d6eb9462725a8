using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Fast.Tests.Training;

/// <summary>What the lessons find with trained networks, beside the costs they end with, against NumPy.</summary>
public class LessonTests
{
    private static readonly JsonElement Points = GoldenFile.Load("lessons").At("points");
    private static readonly JsonElement Images = GoldenFile.Load("lessons").At("images");
    private static readonly TrainingOptions Deep = new() { Iterations = 750, Seed = 1, Initialization = Initialization.LeCun };
    private static readonly TrainingOptions He = new() { LearningRate = 0.1, Initialization = Initialization.He };

    [Fact]
    public void Points_that_took_no_part_in_the_training_cost_what_they_cost_numpy()
    {
        var moons = Train(Datasets.Moons(), [2, 10, 10, 10, 1], He with { Iterations = 3000 });
        Expect.Near(Points.Double("moons"), CostOf(moons, Datasets.Moons(seed: 2)), 1e-10);
        var noisy = Train(Datasets.Moons(40, 0.35), [2, 32, 32, 1], He with { Iterations = 150 });
        Expect.Near(Points.Double("noisy moons after 150"), CostOf(noisy, Datasets.Moons(1000, 0.35, 2)), 1e-10);
    }

    [Theory]
    [InlineData("one neuron", 200, 5000)]
    [InlineData("one neuron, batches of 1", 1, 100)]
    public void The_lone_neuron_of_lesson_17_comes_as_close_as_numpys(string name, int batch, int epochs)
    {
        var options = He with { LearningRate = 1, Iterations = epochs, BatchSize = batch, Seed = 1 };
        Expect.Near(Points.Double(name), CostOf(Train(Datasets.Moons(), [2, 1], options), Datasets.Moons()), 1e-10);
    }

    [Theory]
    [InlineData("one neuron")]
    [InlineData("shuffled")]
    [InlineData("wrong")]
    public void The_drawn_images_cost_what_they_cost_numpy(string name)
    {
        var (X, Y) = Datasets.DrawnImages(200, 1);
        var keys = new NumpyRandom(0).Rand(12288, 1);
        var order = Enumerable.Range(0, 12288).OrderBy(k => keys[k, 0]).ToArray();
        X = name switch
        {
            "shuffled" => Matrix<double>.Build.Dense(12288, 200, (k, j) => X[order[k], j]),
            "wrong" => Matrix<double>.Build.DenseOfRowMajor(12288, 200, X.ToColumnMajorArray()),
            _ => X,
        };
        CostsAreNumpys(name, name == "one neuron"
            ? Trainer.Train(X, Y, [12288, 1], Deep with { LearningRate = 0.002, Iterations = 500, Initialization = Initialization.Zeros })
            : Trainer.Train(X, Y, [12288, 20, 7, 5, 1], Deep));
    }

    [Fact]
    public void The_deep_network_of_lesson_15_learns_as_numpys_and_says_the_same_to_a_ring_and_to_nothing()
    {
        var (X, Y) = Datasets.DrawnImages(200, 1);
        var result = Trainer.Train(X, Y, [12288, 20, 7, 5, 1], Deep);
        CostsAreNumpys("deep", result);

        double[] ground = [110, 130, 150];
        double Byte(int k, bool ring)
        {
            var (x, y) = (k / 3 % 64 - 31.5, k / 192 - 31.5);
            return ground[k % 3] + (ring && Math.Abs(Math.Sqrt(x * x + y * y) - 19) <= 4 ? 60 : 0);
        }

        var own = Matrix<double>.Build.Dense(12288, 2, (k, j) => Byte(k, ring: j == 0) / 255);
        Assert.All(Images.At("ring, nothing").EnumerateArray().Zip(LModelForward(own, result.Parameters).AL.Enumerate()), pair => Expect.Near(pair.First.GetDouble(), pair.Second, 1e-9));
    }

    private static void CostsAreNumpys(string name, TrainingResult result)
    {
        var expected = Images.At(name).EnumerateArray().ToArray();
        Assert.Equal(expected.Select(entry => entry[0].GetInt32()), result.Costs.Select(entry => entry.Iteration));
        Assert.All(expected.Zip(result.Costs), pair => Expect.Near(pair.First[1].GetDouble(), pair.Second.Cost, 1e-9));
    }

    private static Parameters Train((Matrix<double> X, Matrix<double> Y) data, int[] dims, TrainingOptions options) => Trainer.Train(data.X, data.Y, dims, options).Parameters;

    private static double CostOf(Parameters parameters, (Matrix<double> X, Matrix<double> Y) data) => ComputeCost(LModelForward(data.X, parameters).AL, data.Y);
}
