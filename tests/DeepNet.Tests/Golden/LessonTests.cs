using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>What the lessons compute with the step functions, against NumPy.</summary>
public class LessonTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("lessons");

    [Fact]
    public void The_neuron_of_lesson_1_loses_its_surprise_as_numpys()
    {
        var start = new Parameters([(Row(0.5, 0.25, -1), Row(0))]);
        var losses = Descend(start, Row(1, -2, 0.5).Transpose(), Row(1), 0.1, 101);
        Assert.All(Expected.At("one neuron").At("losses").EnumerateArray().Zip(losses), pair => Expect.Near(pair.First.GetDouble(), pair.Second));
    }

    [Fact]
    public void The_articles_network_starts_as_numpys()
    {
        var expected = Expected.At("article");
        var (X, Y) = Datasets.Article();
        var (AL, caches) = LModelForward(X, InitializeParametersDeep([3, 4, 5, 2, 1]));
        var grads = LModelBackward(AL, Y, caches);
        Expect.Near(expected.Double("cost"), ComputeCost(AL, Y));
        for (var l = 1; l <= 4; l++)
        {
            var Z = caches[l - 1].Z;
            Expect.Near(expected.Matrices("Z")[l - 1], Z.SubMatrix(0, Z.RowCount, 0, 3), what: $"Z{l}");
            Expect.Near(expected.At("largest")[l - 1].GetDouble(), Z.Enumerate().Max(Math.Abs));
            Expect.Near(expected.Matrices("dW")[l - 1], grads.dW(l), 1e-11, $"dW{l}");
            Expect.Near(expected.Matrices("db")[l - 1], grads.db(l), 1e-11, $"db{l}");
        }
    }

    [Fact]
    public void The_articles_run_ends_as_numpys_with_one_number_and_two_dead_neurons()
    {
        var expected = Expected.At("article's end");
        var (X, Y) = Datasets.Article();
        var trained = LLayerModel(X, Y, [3, 4, 5, 2, 1]).Parameters;
        var (AL, caches) = LModelForward(X, trained);
        Expect.Near(expected.Double("from"), AL.Enumerate().Min());
        Expect.Near(expected.Double("to"), AL.Enumerate().Max());
        for (var l = 1; l <= 3; l++)
            Assert.Equal(expected.At("fires")[l - 1].EnumerateArray().Select(entry => entry.GetInt32()), caches[l - 1].Z.EnumerateRows().Select(row => row.Count(z => z > 0)));
        var random = new NumpyRandom(5);
        Expect.Near(expected.Double("fresh"), ComputeCost(LModelForward(random.Randn(3, 2000), trained).AL, random.RandInt(0, 2, 1, 2000)), 1e-11);
        var alone = Descend(new Parameters([(Row(0), Row(0))]), Matrix<double>.Build.Dense(1, 150), Y, 0.0075, 2901);
        Assert.All(expected.At("one number").EnumerateArray().Zip([100, 1000, 2900]), pair => Expect.Near(pair.First.GetDouble(), alone[pair.Second]));
    }

    [Fact]
    public void The_first_layer_of_lessons_3_and_4_is_numpys()
    {
        var expected = Expected.At("first layer");
        var Z = LinearForward(Datasets.Moons().X, InitializeParametersDeep([2, 4]).W(1), Matrix<double>.Build.Dense(4, 1)).Z;
        Expect.Near(expected.Matrix("Z"), Z.SubMatrix(0, 4, 0, 5));
        Assert.Equal(expected.Ints("zeros"), Relu(Z).A.EnumerateRows().Select(row => row.Count(a => a == 0)));
    }

    [Fact]
    public void The_clouds_of_lesson_13_give_numpys_slopes_and_curvature()
    {
        var expected = Expected.At("clouds");
        var (X, Y) = Clouds(200, 1);
        var (AL, caches) = LModelForward(X, new Parameters([(expected.Matrix("W"), expected.Matrix("b"))]));
        var grads = LModelBackward(AL, Y, caches);
        Expect.Near(expected.Double("cost"), ComputeCost(AL, Y));
        Expect.Near(expected.Matrix("dW"), grads.dW(1));
        Expect.Near(expected.Matrix("db"), grads.db(1));
        var extended = X.Stack(Matrix<double>.Build.Dense(1, 200, 1));
        Expect.Near(expected.Double("curvature"), (extended * extended.Transpose() / 800).Evd().EigenValues.Max(value => value.Real));
    }

    [Fact]
    public void The_neuron_of_lesson_13_ends_with_numpys_weights()
    {
        var expected = Expected.At("clouds").At("trained");
        var (X, Y) = Clouds(200, 1);
        var result = LLayerModel(X, Y, [2, 1], 0.1, 2000, initialization: Initialization.Zeros);
        Expect.Near(expected.Double("cost"), result.Costs[^1].Cost, 1e-11);
        Assert.All(expected.Parameters(), entry => Expect.Near(entry.Value, result.Parameters[entry.Key], 1e-10, entry.Key));
        var (freshX, freshY) = Clouds(20000, 3);
        Expect.Near(expected.Double("fresh"), ComputeCost(LModelForward(freshX, result.Parameters).AL, freshY), 1e-10);
    }

    [Fact]
    public void From_every_start_of_lesson_13_the_cost_ends_as_numpys()
    {
        var (X, Y) = Clouds(200, 1);
        Assert.All(Expected.At("clouds").At("starts").EnumerateArray(), start =>
            Expect.Near(start.Double("end"), Descend(start.Parameters(), X, Y, 2, 2000)[^1], 1e-11));
    }

    [Fact]
    public void The_hidden_layer_of_lesson_14_has_numpys_slopes_and_four_equal_neurons_end_as_numpys()
    {
        var expected = Expected.At("hidden");
        var (X, Y) = Datasets.Circles();
        var (AL, caches) = LModelForward(X, InitializeParametersDeep([2, 4, 1], initialization: Initialization.He));
        Expect.Near(expected.Matrix("dW1"), LModelBackward(AL, Y, caches).dW(1));
        var half = expected.At("half");
        Expect.Near(half.Double("end"), Descend(half.Parameters(), X, Y, 0.3, 3000)[^1], 1e-11);
    }

    [Fact]
    public void With_the_slope_1_at_the_kink_lesson_14_descends_as_numpy()
    {
        var expected = Expected.At("hidden");
        var (circlesX, circlesY) = Datasets.Circles();
        var he = InitializeParametersDeep([2, 4, 1], initialization: Initialization.He);
        Expect.Near(expected.Double("slope 1"), Descend(he, circlesX, circlesY, 0.3, 1000, backward: WithSlopeOne)[^1], 1e-11);
        var (X, Y) = Datasets.Moons();
        var onTheKink = new Parameters([(Matrix<double>.Build.Dense(4, 2), Matrix<double>.Build.Dense(4, 1)), (new NumpyRandom(3).Randn(1, 4), Row(0))]);
        var costs = Descend(onTheKink, X, Y, 0.3, 1000, backward: WithSlopeOne);
        Assert.All(expected.At("kink").EnumerateArray(), entry => Expect.Near(entry[1].GetDouble(), costs[entry[0].GetInt32()], 1e-11));
        Assert.Single(Descend(onTheKink, X, Y, 0.3, 1000).Distinct());
    }

    [Fact]
    public void The_sigmoids_of_lesson_16_have_numpys_slopes_and_costs()
    {
        var expected = Expected.At("sigmoids");
        int[] dims = [3, 4, 4, 4, 4, 3, 1];
        var random = new NumpyRandom(1);
        var (X, Y) = (random.Rand(3, 2), random.Rand(1, 2));
        var start = new Parameters(dims.Zip(dims.Skip(1), (before, n) => (random.Rand(n, before), Matrix<double>.Build.Dense(n, 1))).ToList());
        var (AL, caches) = LModelForward(X, start, Activation.Sigmoid);
        var grads = LModelBackward(AL, Y, caches);
        Assert.All(Enumerable.Range(1, 6), l =>
            Expect.Near(expected.At("sizes")[l - 1].GetDouble(), grads.dW(l).FrobeniusNorm() / Math.Sqrt(grads.dW(l).RowCount * grads.dW(l).ColumnCount)));
        var slow = Descend(start, X, Y, 0.01, 1000, Activation.Sigmoid);
        Assert.All(expected.At("slow").EnumerateArray(), entry => Expect.Near(entry[1].GetDouble(), slow[entry[0].GetInt32()]));
        // on the plateau each step magnifies what was rounded
        Expect.Near(expected.Double("fast"), Descend(start, X, Y, 5, 9001, Activation.Sigmoid)[9000], 1e-9);
    }

    private static Matrix<double> Row(params double[] values) => Matrix<double>.Build.DenseOfRowArrays(values);

    private static (Matrix<double> X, Matrix<double> Y) Clouds(int m, int seed) => (
        new NumpyRandom(seed).Randn(2, m).MapIndexed((_, j, value) => value + (j < m / 2 ? -1 : 1)),
        Matrix<double>.Build.Dense(1, m, (_, j) => j < m / 2 ? 0 : 1));

    // ReLU's slope at 0 as the neuron article takes it
    private static Gradients WithSlopeOne(Matrix<double> AL, Matrix<double> Y, IReadOnlyList<LayerCache> caches)
    {
        var (dA, dW2, db2) = LinearBackward(AL - Y, caches[1].Linear);
        var (_, dW1, db1) = LinearBackward(dA.PointwiseMultiply(caches[0].Z.Map(z => z >= 0 ? 1.0 : 0)), caches[0].Linear);
        return new Gradients([(dW1, db1), (dW2, db2)]);
    }

    private static List<double> Descend(
        Parameters parameters, Matrix<double> X, Matrix<double> Y, double rate, int iterations, Activation? hidden = null,
        Func<Matrix<double>, Matrix<double>, IReadOnlyList<LayerCache>, Gradients>? backward = null)
    {
        backward ??= LModelBackward;
        var costs = new List<double>();
        for (var i = 0; i < iterations; i++)
        {
            var (AL, caches) = LModelForward(X, parameters, hidden);
            costs.Add(ComputeCost(AL, Y));
            parameters = UpdateParameters(parameters, backward(AL, Y, caches), rate);
        }

        return costs;
    }
}
