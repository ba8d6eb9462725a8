using System.Text.Json;

namespace DeepNet.Interactive.Tests;

public class FigureStoryTests
{
    [Theory]
    [InlineData("The cost falls from 0.7 to 0.5 in 400 iterations.", 0.7, 0.65, 0.6, 0.55, 0.5)]
    [InlineData("The cost falls from 0.7 to 0.5 in 400 iterations, nearly flat after 100.", 0.7, 0.502, 0.501, 0.5, 0.5)]
    [InlineData("The cost falls from 0.7 to 0.5 in 300 iterations, but not steadily.", 0.7, 0.5, 0.6, 0.5)]
    [InlineData("The cost rises from 0.5 to 0.7 in 100 iterations.", 0.5, 0.7)]
    [InlineData("The cost falls from 0.7 to 0.3 at iteration 100, then rises to 0.8 at iteration 300.", 0.7, 0.3, 0.5, 0.8)]
    [InlineData("The cost falls from 0.7 to 0.3 at iteration 200, then rises to 0.7 at iteration 300.", 0.7, 0.4, 0.3, 0.7)]
    [InlineData("The cost stays at 0.6931 over 100 iterations.", 0.6931, 0.6931)]
    [InlineData("The cost hardly moves: from 0.69312 to 0.69311 in 100 iterations.", 0.69312, 0.69311)]
    [InlineData("The cost is 0.7 at iteration 0.", 0.7)]
    public void A_cost_curve_tells_its_course(string expected, params double[] costs) =>
        Assert.Equal(expected, Figures.CostCurve(FigureSamples.Result(costs)).AltText);

    [Theory]
    [InlineData(0.9, "above")]
    [InlineData(0.693147, "at")]
    [InlineData(0.1, "below")]
    public void It_compares_with_the_entropy_of_the_labels(double last, string where)
    {
        var text = Figures.CostCurve(FigureSamples.Result([1, last]), Sample.Of(new[,] { { 0.0, 1 } })).AltText;
        Assert.EndsWith($"A constant answer can reach 0.6931, the entropy of the labels; the curve ends {where} it.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_soft_labels_it_names_the_entropy_of_their_mean()
    {
        // the mean of 0.2 and 0.8 is ½, whose entropy is ln 2
        var figure = Figures.CostCurve(FigureSamples.Result([1, 0.6]), Sample.Of(new[,] { { 0.2, 0.8 } }));
        Assert.EndsWith("A constant answer can reach 0.6931, the entropy of the mean label; the curve ends below it.", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"entropy of the mean label\"", figure.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_all_the_same_have_no_entropy() =>
        Assert.Contains("can reach 0,", Figures.CostCurve(FigureSamples.Result([1, 0.5]), Sample.Of(new[,] { { 1.0, 1 } })).AltText, StringComparison.Ordinal);

    [Fact]
    public void The_articles_axis_counts_hundreds_and_leaves_the_last_cost_away()
    {
        var result = new TrainingResult(Sample.Article, [(0, 0.7), (100, 0.6), (200, 0.5), (299, 0.4)]);
        var figure = Figures.CostCurve(result, Sample.Of(new[,] { { 0.0, 1 } }), perHundreds: true);
        Assert.Contains("\"x\":[0,1,2],\"y\":[0.7,0.6,0.5]", figure.Json, StringComparison.Ordinal);
        Assert.Contains("\"x\":[0,2],\"y\":[0.69315,0.69315]", figure.Json, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"iterations (per hundreds)\"", figure.Json, StringComparison.Ordinal);
        Assert.StartsWith("The cost falls from 0.7 to 0.5 in 200 iterations.", figure.AltText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-4, 17, "[-10,0,10]")]
    [InlineData(-0.6, 0.3, "[-0.5,0,0.5]")]
    [InlineData(-0.01, 0.045, "[-0.02,0,0.02]")]
    public void Layers_share_the_axis_of_their_histograms(double low, double high, string ticks)
    {
        var weights = new Parameters([(Sample.Of(new[,] { { low, 0, high / 2 } }), Sample.Of(new[,] { { 0.0 } })), (Sample.Of(new[,] { { high / 2 }, { high } }), Sample.Of(new[,] { { 0.0 }, { 0 } }))]);
        var json = Figures.WeightHistograms(weights).Json;
        Assert.Equal(2, json.Split(FormattableString.Invariant($"\"range\":[{low},{high}],\"tickvals\":{ticks}")).Length - 1);
    }

    [Fact]
    public void A_map_of_the_cost_has_one_scale_for_both_weights()
    {
        var (X, Y) = Datasets.Moons(20);
        using var figure = JsonDocument.Parse(Figures.CostContours(FigureSamples.History, X, Y, ("W1", 0, 0), ("b2", 0, 0)).Json);
        var map = figure.RootElement.GetProperty("data")[0];
        Assert.Equal(Span("x"), Span("y"), 1e-4);
        Assert.Equal("x", figure.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("scaleanchor").GetString());

        double Span(string axis) => map.GetProperty(axis).EnumerateArray().Select(value => value.GetDouble()).ToArray() is [var first, .., var last] ? last - first : 0;
    }

    [Fact]
    public void A_network_that_answers_the_same_everywhere_says_so()
    {
        var (X, Y) = Datasets.Moons(8);
        var zeros = DeepNeuralNetwork.InitializeParametersDeep([2, 1], initialization: Initialization.Zeros);
        Assert.EndsWith("The answer is 0 on all of the plane shown.", Figures.DecisionBoundary(zeros, X, Y).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_that_are_zero_are_gaps_and_told()
    {
        var (X, Y) = Datasets.Moons(8);
        var zeros = DeepNeuralNetwork.InitializeParametersDeep([2, 3, 1], initialization: Initialization.Zeros);
        var figure = Figures.LayerSizes(zeros, X, Y, title: "All zeros");
        Assert.StartsWith("All zeros. The size of A", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("The size of dW goes from 0 in layer 1 to 0 in layer 2; in 2 layers it is exactly 0.", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("\"y\":[null,null]", figure.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_arguments_are_told()
    {
        var (X, Y) = Datasets.Moons(8);
        var wide = Sample.Counting(3, 8);
        Told("the training has no cost to draw", () => Figures.CostCurve(FigureSamples.Result([])));
        Told("no finite cost was recorded at iteration 0, 100, 200", () => Figures.CostCurve(new TrainingResult(Sample.Article, [(50, 0.5)]), perHundreds: true));
        Told("there is no run", () => Figures.CostCurves(Array.Empty<(string, TrainingResult)>()));
        Told("X is 3×8; a picture of the plane needs two rows", () => Figures.DecisionBoundary(FigureSamples.Trained, wide, Y));
        Told("Y is 3×8 but X is 2×8", () => Figures.DecisionBoundary(FigureSamples.Trained, X, wide));
        Told("the history is empty", () => Figures.DecisionBoundaryOverTime([], X, Y));
        Told("layer is 3 but the network has 2 layers", () => Figures.NeuronBoundaries(FigureSamples.Trained, X, Y, 3));
        Told("there is no W1[9, 0]; W1 is 3×2", () => Figures.CostContours(FigureSamples.History, X, Y, ("W1", 9, 0), ("W1", 0, 0)));
        Told("parameters holds no layer", () => Figures.WeightHistograms(new Parameters()));
        Told("Y is 3×8; it needs to be one row", () => Figures.ConfusionMatrix(wide, wide));
        Told("there are 3 class names", () => Figures.ConfusionMatrix(Y, Y, ["a", "b", "c"]));
        Told("X has 4 rows; square colour images have side·side·3", () => Figures.Gallery(Sample.Counting(4, 8), Y, Y));
        Told("there is no example 8", () => Figures.Gallery(wide / 30, Y, Y, examples: [8]));
        Told("there are 0 examples to show", () => Figures.Gallery(wide / 30, Y, Y, examples: []));
        Told("divide X by 255", () => Figures.Gallery(wide * 10, Y, Y));
        Told("there is 1 class name; it needs two", () => Figures.Gallery(wide / 30, Y, Y, ["ring"]));
        Told("both class names are “ring”", () => Figures.Gallery(wide / 30, Y, Y, ["ring", "ring"]));
        Told("both class names are “ring”", () => Figures.ConfusionMatrix(Y, Y, ["ring", "ring"]));
        Told("there is no array “W9”; the network has W1, b1, W2, b2", () => Figures.CostContours(FigureSamples.History, X, Y, ("W9", 0, 0), ("W1", 0, 0)));
        Told("none of the 2 costs is finite", () => Figures.CostCurve(FigureSamples.Result([double.NaN, double.NaN])));

        static void Told(string expected, Action act) => Assert.Contains(expected, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
    }
}
