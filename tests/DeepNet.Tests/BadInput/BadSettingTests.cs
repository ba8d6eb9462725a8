using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.BadInput;

/// <summary>Sizes, rates, counts, seeds and the like are refused with what came and what is needed.</summary>
public class BadSettingTests
{
    private static readonly Matrix<double> X = Matrix<double>.Build.Dense(3, 5, 0.1);
    private static readonly Matrix<double> Y = Matrix<double>.Build.Dense(1, 5);
    private static readonly Parameters Neuron = new([(Matrix<double>.Build.Dense(1, 3), Matrix<double>.Build.Dense(1, 1))]);
    private static readonly Gradients NeuronGradients = new([(Matrix<double>.Build.Dense(1, 3), Matrix<double>.Build.Dense(1, 1))]);

    [Theory]
    [InlineData(new int[0], "layersDims has 0 entries; it needs at least two, the number of inputs and then the size of each layer, such as [3, 4, 1].")]
    [InlineData(new[] { 3 }, "layersDims has 1 entry; it needs at least two")]
    [InlineData(new[] { 0, 4, 1 }, "layersDims[0] is 0; every size needs to be at least 1, such as [3, 4, 1].")]
    [InlineData(new[] { 3, 4, -1 }, "layersDims[2] is -1; every size needs to be at least 1")]
    public void Layer_sizes(int[] layersDims, string message)
    {
        Expect.Refusal<ArgumentException>(() => InitializeParametersDeep(layersDims), $"InitializeParametersDeep: {message}");
        Expect.Refusal<ArgumentException>(() => LLayerModel(X, Y, layersDims), $"LLayerModel: {message}");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Learning_rate(double learningRate, string came)
    {
        var message = $"the learning rate is {came}; it needs to be a positive number, such as 0.0075.";
        Expect.Refusal<ArgumentOutOfRangeException>(() => UpdateParameters(Neuron, NeuronGradients, learningRate), $"UpdateParameters: {message}");
        Expect.Refusal<ArgumentOutOfRangeException>(() => LLayerModel(X, Y, [3, 1], learningRate), $"LLayerModel: {message}");
        Expect.Refusal<ArgumentOutOfRangeException>(() => LLayerModel(X, Y, [3, 1], learningRate, numIterations: 0), $"LLayerModel: {message}");
    }

    [Fact]
    public void A_layer_too_large_for_one_array_is_named_before_anything_is_allocated()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var wide = Expect.Refusal<ArgumentOutOfRangeException>(() => InitializeParametersDeep([3, 270000, 10000, 1]), "InitializeParametersDeep: W2 of layer 2 would be 10000×270000, which is 2,700,000,000 numbers (20 GB); one array holds at most 2,147,483,591");
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).Randn(50000, 50000), "NumpyRandom: the matrix would be 50000×50000");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Moons(2_000_000_000), "Moons: X would be 2×2000000000");
        var tall = Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).Randn(60000, 50000), "NumpyRandom: the matrix would be 60000×50000");
        Assert.Equal(("columns", "rows"), (wide.ParamName, tall.ParamName));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Number_of_iterations() =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => LLayerModel(X, Y, [3, 1], numIterations: -5), "LLayerModel: the number of iterations is -5; it needs to be 0 or more, such as 3000.");

    [Fact]
    public void Threshold() =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => Predict(X, Neuron, double.NaN), "Predict: the threshold is NaN; it needs to be a number, such as 0.5.");

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1e-5, "-1E-05")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Epsilon_of_the_gradient_check(double epsilon, string came) =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => GradientCheck.Run(Neuron, X, Y, epsilon), $"GradientCheck: ε is {came}; it needs to be a positive number, such as 1e-5.");

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Scale_of_an_initialization(double scale, string came)
    {
        Expect.Refusal<ArgumentOutOfRangeException>(() => Initialization.Small(scale), $"Initialization: the scale is {came}; it needs to be a positive number, such as 0.01.");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Initialization.Uniform(scale), $"Initialization: the scale is {came}");
    }

    [Fact]
    public void Sizes_of_drawn_weights()
    {
        Expect.Refusal<ArgumentOutOfRangeException>(() => Initialization.He.Draw(new NumpyRandom(1), 0, 3), "Initialization: W of 0×3 was asked for; both sizes need to be at least 1.", "'n'");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Initialization.Zeros.Draw(new NumpyRandom(1), 3, -1), "Initialization: W of 3×-1 was asked for", "'nPrev'");
        Expect.Refusal<ArgumentNullException>(() => Initialization.He.Draw(null!, 3, 3), "Draw: random is null");
    }

    [Fact]
    public void Seed()
    {
        Expect.Refusal<ArgumentOutOfRangeException>(() => _ = new NumpyRandom(-1), "NumpyRandom: the seed is -1; it needs to be 0 or more.");
        Expect.Refusal<ArgumentOutOfRangeException>(() => InitializeParametersDeep([3, 1], seed: -1), "NumpyRandom: the seed is -1");
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, -3)]
    public void Range_of_random_integers(int low, int high) =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).RandInt(low, high), $"RandInt: low is {low} and high is {high}; high is excluded, so it needs to be above low.");

    [Fact]
    public void Sizes_of_random_matrices()
    {
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).Randn(0, 2), "NumpyRandom: a 0×2 matrix was asked for; both sizes need to be at least 1.", "'rows'");
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).Rand(2, -1), "NumpyRandom: a 2×-1 matrix was asked for", "'columns'");
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).RandInt(0, 2, 1, 0), "NumpyRandom: a 1×0 matrix was asked for", "'columns'");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    [InlineData(-4)]
    public void Number_of_points(int n)
    {
        var message = $"n is {n}; it needs to be even and at least 4, half of the points for each label.";
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Moons(n), $"Moons: {message}");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Circles(n), $"Circles: {message}");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Spirals(n), $"Spirals: {message}");
    }

    [Theory]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Noise(double noise, string came) =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Circles(noise: noise), $"Circles: the noise is {came}; it needs to be 0 or more.");
}
