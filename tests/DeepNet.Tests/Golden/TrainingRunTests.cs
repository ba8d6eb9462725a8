using System.Text.Json;
using DeepNet.Tests.Support;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>Whole runs of LLayerModel against NumPy, on data, sizes and weights that the article does not use.</summary>
public class TrainingRunTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("training").At("runs");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Expected.GetArrayLength())];

    [Theory, MemberData(nameof(Cases))]
    public void Costs_are_numpys_at_every_100th_and_the_last_iteration(int index)
    {
        var costs = Train(Expected[index]).Costs;
        var expected = Expected[index].At("costs").EnumerateArray().ToArray();
        Assert.Equal(expected.Select(entry => entry[0].GetInt32()), costs.Select(entry => entry.Iteration));
        Assert.All(expected.Zip(costs), pair => Expect.Near(pair.First[1].GetDouble(), pair.Second.Cost, 1e-11));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Parameters_end_as_numpys(int index)
    {
        var expected = Expected[index].Parameters();
        var actual = Train(Expected[index]).Parameters;
        Assert.Equal(expected.Select(entry => entry.Key), actual.Select(entry => entry.Key));
        Assert.All(expected, entry => Expect.Near(entry.Value, actual[entry.Key], 1e-10, entry.Key));
    }

    [Fact]
    public void No_iterations_give_the_initial_parameters_and_no_cost()
    {
        var (X, Y) = Datasets.Moons(20);
        var result = LLayerModel(X, Y, [2, 3, 1], numIterations: 0, seed: 5);
        Assert.Empty(result.Costs);
        Assert.All(InitializeParametersDeep([2, 3, 1], seed: 5), entry => Expect.Same(entry.Value, result.Parameters[entry.Key]));
    }

    private static TrainingResult Train(JsonElement golden) => LLayerModel(
        golden.Matrix("X"),
        golden.Matrix("Y"),
        golden.Ints("dims"),
        golden.Double("learningRate"),
        golden.Int("iterations"),
        seed: golden.Int("seed"),
        initialization: golden.Text("initialization") == "He" ? Initialization.He : null);
}
