using System.Globalization;
using DeepNet.Tests.Support;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Article;

/// <summary>The article's training run: [3, 4, 5, 2, 1], learning rate 0.0075, 3000 iterations.</summary>
public class ArticleRunTests
{
    private static readonly Lazy<TrainingResult> Run = new(() =>
    {
        var (X, Y) = Datasets.Article();
        return LLayerModel(X, Y, [3, 4, 5, 2, 1], learningRate: 0.0075, numIterations: 3000);
    });

    [Theory]
    [InlineData(0, "0.693147179101668")]
    [InlineData(100, "0.6913663615472958")]
    [InlineData(200, "0.6901428329273512")]
    [InlineData(300, "0.6893019578750604")]
    [InlineData(400, "0.6887238512106988")]
    [InlineData(2700, "0.6874476979055951")]
    [InlineData(2800, "0.6874476213206875")]
    [InlineData(2900, "0.6874475684872733")]
    public void Cost_is_as_printed_to_the_last_digit(int iteration, string printed)
    {
        var (_, cost) = Run.Value.Costs.Single(entry => entry.Iteration == iteration);
        Assert.Equal(printed, cost.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Costs_are_kept_every_100_iterations_and_at_the_last() =>
        Assert.Equal([.. Enumerable.Range(0, 30).Select(k => 100 * k), 2999], Run.Value.Costs.Select(entry => entry.Iteration));

    [Fact]
    public void The_cost_ends_just_above_the_entropy_of_the_labels()
    {
        var p = 67 / 150.0;
        var entropy = -p * Math.Log(p) - (1 - p) * Math.Log(1 - p);
        Assert.InRange(Run.Value.Costs[^1].Cost, entropy - 1e-5, entropy + 1e-5);
    }

    [Fact]
    public void W1_ends_as_printed() => Printed.Match(
        """
        [[ 0.01788646,  0.00436687,  0.00096225],
         [-0.01863628, -0.00277482, -0.00354674],
         [-0.00082677, -0.00627067, -0.00043808],
         [-0.00476898, -0.01314048,  0.00884857]]
        """,
        Run.Value.Parameters["W1"]);

    [Fact]
    public void B1_ends_as_printed() => Printed.Match("[[-2.64082146e-07], [ 2.72834707e-07], [ 3.64257323e-07], [ 1.75856439e-06]]", Run.Value.Parameters["b1"]);

    [Fact]
    public void W2_ends_as_printed() => Printed.Match(
        """
        [[ 0.0088149 ,  0.01709711,  0.00049992, -0.00404753],
         [-0.0054536 , -0.01546477,  0.00982367, -0.01101068],
         [-0.01185051, -0.00205634,  0.01486141,  0.00236701],
         [-0.01023786, -0.00712985,  0.00625262, -0.00160502],
         [-0.00768738, -0.00230125,  0.00745106,  0.01976248]]
        """,
        Run.Value.Parameters["W2"]);

    [Fact]
    public void B2_ends_as_printed_with_a_dead_unit() =>
        Printed.Match("[[ 2.34080642e-05], [ 0.00000000e+00], [-2.81738458e-06], [ 1.85347160e-05], [ 8.13445992e-05]]", Run.Value.Parameters["b2"]);

    [Fact]
    public void W3_ends_as_printed() => Printed.Match(
        """
        [[-0.01244123, -0.00626417, -0.00803766, -0.02419083, -0.00923792],
         [-0.01024285,  0.01123978, -0.00131827, -0.01623289,  0.0064712 ]]
        """,
        Run.Value.Parameters["W3"]);

    [Fact]
    public void B3_ends_as_printed_with_a_dead_unit() => Printed.Match("[[0.        ], [0.00374547]]", Run.Value.Parameters["b3"]);

    [Fact]
    public void W4_ends_as_printed() => Printed.Match("[[-0.00356271, -0.01783282]]", Run.Value.Parameters["W4"]);

    [Fact]
    public void B4_ends_as_printed() => Printed.Match("[[-0.21327127]]", Run.Value.Parameters["b4"]);
}
