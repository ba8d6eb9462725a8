using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive.Tests;

/// <summary>What a figure shows is what the numbers say, also where they are small, close together, many, or none.</summary>
public class TruthfulFigureTests
{
    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(1e-6, 2)]
    [InlineData(1e-14, 3)]
    public void A_boundary_has_every_point_of_its_grid_on_the_side_that_the_network_says(double scale, int seed)
    {
        var (X, Y) = Datasets.Moons(200);
        var untrained = InitializeParametersDeep([2, 6, 1], seed, Initialization.Small(scale));
        var json = Parsed(Figures.DecisionBoundary(untrained, X, Y).Json);
        var contour = json.GetProperty("data")[0];
        var grid = new PlaneGrid(X, 60);
        var answers = LModelForward(grid.Points, untrained).AL;
        var z = contour.GetProperty("z").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(value => value.GetDouble()).ToArray();

        Assert.Equal(3600, z.Length);
        Assert.Equal(answers.Enumerate().Select(answer => Math.Sign(answer - 0.5)), z.Select(Math.Sign));
        Assert.Equal(0, contour.GetProperty("contours").GetProperty("start").GetDouble());
        Assert.Equal(0, contour.GetProperty("line").GetProperty("smoothing").GetDouble());
    }

    [Fact]
    public void Its_text_counts_the_same_grid()
    {
        var (X, Y) = Datasets.Moons(200);
        var untrained = InitializeParametersDeep([2, 6, 1], 1, Initialization.Small(0.01));
        var answers = LModelForward(new PlaneGrid(X, 60).Points, untrained).AL;
        var share = 100.0 * answers.Enumerate().Count(answer => answer > 0.5) / 3600;

        Assert.InRange(share, 1, 99);
        Assert.Contains(FormattableString.Invariant($"The network answers 1 on {share:0.#} % of the plane shown."), Figures.DecisionBoundary(untrained, X, Y).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_features_stay_where_they_are()
    {
        var random = new NumpyRandom(1);
        var X = random.Randn(2, 50) * 0.001;
        var Y = Matrix<double>.Build.Dense(1, 50, (_, j) => j % 2);
        var json = Parsed(Figures.Points(X, Y).Json);

        foreach (var label in new[] { 0, 1 })
        {
            var trace = json.GetProperty("data")[label];
            var columns = Enumerable.Range(0, 50).Where(j => j % 2 == label);
            Assert.All(columns.Zip(Numbers(trace, "x"), Numbers(trace, "y")), point =>
            {
                Assert.Equal(X[0, point.First], point.Second, 1e-7);
                Assert.Equal(X[1, point.First], point.Third, 1e-7);
            });
        }
    }

    [Fact]
    public void What_a_screen_can_tell_apart_stays_apart()
    {
        double[] close = [1000000.001, 1000000.002, 1000000.003];
        var line = Parsed(Figures.Lines("t", "x", "y", [("a", [.. close.Select((x, i) => (x, (double)i))])]).Json).GetProperty("data")[0];
        Assert.Equal(close, Numbers(line, "x"));

        var costs = Enumerable.Range(0, 30).Select(i => 0.6931471805 + i * 1e-9).ToArray();
        var curve = Figures.CostCurve(FigureSamples.Result(costs));
        Assert.Equal(30, Numbers(Parsed(curve.Json).GetProperty("data")[0], "y").Distinct().Count());
        Assert.Equal("The cost hardly moves: from 0.693147181 to 0.693147209 in 2900 iterations.", curve.AltText);
    }

    [Theory]
    [InlineData(0.5, 1, "0.5")]
    [InlineData(1.0 / 3, 1, "0.33333")]
    [InlineData(1234567.891, 0, "1.2346e+06")]
    [InlineData(1234567.891, 0.1, "1234567.891")]
    [InlineData(1e-30, 1, "1e-30")]
    [InlineData(-0.0, 1, "0")]
    [InlineData(1e300, 1e-300, "1E+300")]
    public void A_number_is_as_long_as_its_neighbours_need(double value, double spread, string expected) => Assert.Equal(expected, ChartJson.Text(value, spread));

    [Fact]
    public void A_layer_of_one_weight_squeezes_no_histogram()
    {
        var json = Parsed(Figures.WeightHistograms(new Parameters([
            (Sample.Of(new[,] { { 0.01, -0.02 }, { 0.005, 0.015 } }), Sample.Of(new[,] { { 0.0 }, { 0 } })),
            (Sample.Of(new[,] { { 0.01, 0.01 } }), Sample.Of(new[,] { { 0.0 } })),
            (Sample.Of(new[,] { { -0.01 } }), Sample.Of(new[,] { { 0.0 } })),
        ])).Json);

        var layout = json.GetProperty("layout");
        Assert.All(["xaxis", "xaxis2", "xaxis3"], axis => Assert.Equal([-0.02, 0.015], Numbers(layout.GetProperty(axis), "range").Select(end => Math.Round(end, 12))));
        Assert.Equal([4, 2, 1], json.GetProperty("data").EnumerateArray().Select(trace => (int)Numbers(trace, "y").Sum()));
        Assert.EndsWith("W2 holds 2 weights, all 0.01; W3 holds one weight, -0.01.", json.GetProperty("alt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_weights_alone_have_a_histogram_too()
    {
        var json = Parsed(Figures.WeightHistograms(new Parameters([(Sample.Of(new[,] { { 2.0, 2 } }), Sample.Of(new[,] { { 0.0 } }))])).Json);
        var range = Numbers(json.GetProperty("layout").GetProperty("xaxis"), "range").ToArray();
        Assert.True(range[0] < 2 && range[1] > 2);
        Assert.Equal(2, Numbers(json.GetProperty("data")[0], "y").Max());
    }

    [Theory]
    [InlineData("The cost falls from 0.7 to 0.5 in 200 iterations; from iteration 300 on it is not finite.", 0.7, 0.6, 0.5, double.NaN, double.PositiveInfinity)]
    [InlineData("The cost falls from 0.7 to 0.5 in 300 iterations; 1 of 4 costs are not finite, the first at iteration 200.", 0.7, 0.6, double.NaN, 0.5)]
    public void A_cost_that_is_not_finite_ends_the_curve_and_is_told(string expected, params double[] costs)
    {
        var figure = Figures.CostCurve(FigureSamples.Result(costs));
        Assert.StartsWith(expected[..40], figure.AltText, StringComparison.Ordinal);
        Assert.Contains(expected[expected.IndexOf(';', StringComparison.Ordinal)..], figure.AltText, StringComparison.Ordinal);
        var y = Parsed(figure.Json).GetProperty("data")[0].GetProperty("y");
        Assert.Equal(costs.Select(double.IsFinite), y.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number));
        Assert.Equal(!double.IsFinite(costs[^1]), figure.Json.Contains("after this not finite", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cost_of_zero_has_no_place_on_a_logarithmic_axis()
    {
        var figure = Figures.CostCurves([("perfect", FigureSamples.Result([0, 0]))], logarithmic: true);
        Assert.Equal("“perfect” stays at 0 over 100 iterations. 2 costs of 0 cannot be drawn on the logarithmic axis.", figure.AltText);
    }

    [Theory]
    [InlineData("a &lt; b", "a &amp;lt; b")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("two\nlines", "two<br>lines")]
    public void A_title_is_shown_as_it_was_given(string title, string written)
    {
        var figure = Figures.CostCurve(FigureSamples.Falling, title: title);
        Assert.Equal(written, Title(figure.Json));
        Assert.StartsWith($"[{title.Replace('\n', ' ')}] ", figure.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_gets_lines_and_room()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 40));
        var layout = Parsed(Figures.CostCurve(FigureSamples.Falling, title: title).Json).GetProperty("layout");
        var lines = layout.GetProperty("title").GetProperty("text").GetString()!.Split("<br>");
        Assert.Equal(title, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(line.Length <= 66));
        Assert.Equal(440 + 22 * (lines.Length - 1), layout.GetProperty("height").GetInt32());
        Assert.Equal(60 + 22 * (lines.Length - 1), layout.GetProperty("margin").GetProperty("t").GetInt32());
    }

    [Fact]
    public void A_hundred_thousand_points_are_bounded_and_told()
    {
        var X = new NumpyRandom(1).Randn(2, 100_000);
        var Y = Matrix<double>.Build.Dense(1, 100_000, (_, j) => j % 2);
        foreach (var figure in new[] { Figures.Points(X, Y), Figures.DecisionBoundary(InitializeParametersDeep([2, 3, 1]), X, Y) })
        {
            Assert.True(figure.Json.Length < 150_000);
            Assert.Contains("3000 of 100000 points are drawn", figure.AltText, StringComparison.Ordinal);
            Assert.Contains("\"text\":\"3000 of 100000 points are drawn\"", figure.Json, StringComparison.Ordinal);
        }

        var costs = Enumerable.Range(0, 100_000).Select(i => i == 54_321 ? 9.0 : 1.0 / (1 + i)).ToArray();
        var curve = Figures.CostCurve(FigureSamples.Result(costs));
        var y = Numbers(Parsed(curve.Json).GetProperty("data")[0], "y").ToArray();
        Assert.True(curve.Json.Length < 60_000);
        Assert.True(y.Length <= 2000);
        Assert.Contains(9.0, y);
        Assert.Equal((1.0, 1e-5), (y[0], y[^1]));
        Assert.Contains("2000 of 100000 points are drawn.", curve.AltText, StringComparison.Ordinal);
    }

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;

    private static string Title(string json) => Parsed(json).GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;

    private static IEnumerable<double> Numbers(JsonElement trace, string name) => trace.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());
}
