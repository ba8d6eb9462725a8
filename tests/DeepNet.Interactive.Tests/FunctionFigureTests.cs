using System.Text.Json;

namespace DeepNet.Interactive.Tests;

public class FunctionFigureTests
{
    [Fact]
    public void The_alt_text_tells_ends_and_extremes()
    {
        var figure = Figures.Functions("A parabola", "w", 0, 4, ("J(w)", w => (w - 3) * (w - 3) + 1));

        Assert.Equal("J(w) goes from 10 at 0 to 2 at 4; its lowest value is 1, at 3, its highest 10, at 0.", figure.AltText);
    }

    [Fact]
    public void A_curve_has_a_gap_where_its_function_is_not_finite()
    {
        var figure = Figures.Functions("Logarithm", "x", 0, 1, ("ln x", Math.Log), ("x", x => x));

        using var json = JsonDocument.Parse(figure.Json);
        var y = json.RootElement.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("y").EnumerateArray().ToList()).ToList();
        Assert.Equal([0], Gaps(y[0]));
        Assert.Empty(Gaps(y[1]));
        Assert.Contains("ln x goes from -4.787 at 0.008333 to 0 at 1; its lowest value is -4.787, at 0.008333, its highest 0, at 1; there is a gap, a pole, a jump or no finite value, at x = 0.", figure.AltText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(-1, 1.13, 0)]
    [InlineData(0, 3, 1.5707963)]
    public void No_line_is_drawn_across_a_pole_or_a_jump(double from, double to, double pole)
    {
        // 1/x and its kind at 0 for the first two, tan at π/2 for the third: on and between the places that are sampled
        Func<double, double> function = pole == 0 ? x => 1 / x : Math.Tan;
        var figure = Figures.Functions("A pole", "x", from, to, ("f", function), ("step", x => x < pole ? 0 : 1), ("steep", x => 1 / (1 + Math.Exp(-1e4 * (x - pole)))));

        using var json = JsonDocument.Parse(figure.Json);
        var traces = json.RootElement.GetProperty("data").EnumerateArray().ToList();
        foreach (var trace in traces.Take(2))
        {
            var (x, y) = (trace.GetProperty("x").EnumerateArray().ToList(), trace.GetProperty("y").EnumerateArray().ToList());
            var gap = Assert.Single(Gaps(y));
            Assert.Equal(pole, x[gap].GetDouble(), 1e-4);
            Assert.True(y[gap - 1].GetDouble() * y[gap + 1].GetDouble() <= 0);
        }

        Assert.Empty(Gaps([.. traces[2].GetProperty("y").EnumerateArray()]));
        var range = json.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("range");
        Assert.InRange(range[1].GetDouble(), 1, 40);
    }

    [Fact]
    public void Steps_stand_on_the_curve_and_are_told()
    {
        var figure = Figures.Steps("Downhill", "w", -2, 8, ("J(w)", w => (w - 3) * (w - 3) + 1), ("α = 0.5", [0, 3]), ("α = 1", [6, 0, 6]), ("here", [1]));

        Assert.EndsWith("“α = 0.5” goes in 1 step from 0, value 10, to 3, value 1. “α = 1” goes in 2 steps from 6, value 10, to 6, value 10. “here” is at 1, value 5.", figure.AltText);
        using var json = JsonDocument.Parse(figure.Json);
        var traces = json.RootElement.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(["J(w)", "α = 0.5", "α = 1", "here"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([10, 1], Numbers(traces[1], "y"));
        Assert.Equal([10, 10, 10], Numbers(traces[2], "y"));
        Assert.Equal(["lines", "lines+markers", "lines+markers", "markers"], traces.Select(trace => trace.GetProperty("mode").GetString()));
        Assert.Equal(3, traces.Skip(1).Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()).Distinct().Count());
    }

    [Fact]
    public void Steps_off_the_curve_are_refused()
    {
        Assert.Contains("“far” comes to 5, where there is no curve", Assert.Throws<ArgumentException>(() => Figures.Steps("t", "x", 0, 4, ("x", x => x), ("far", [1, 5]))).Message);
        Assert.Contains("“log” comes to 0, where there is no curve", Assert.Throws<ArgumentException>(() => Figures.Steps("t", "x", 0, 4, ("ln x", Math.Log), ("log", [0]))).Message);
        Assert.Contains("“none” has no place", Assert.Throws<ArgumentException>(() => Figures.Steps("t", "x", 0, 4, ("x", x => x), ("none", []))).Message);
        Assert.Contains("there is no descent", Assert.Throws<ArgumentException>(() => Figures.Steps("t", "x", 0, 4, ("x", x => x))).Message);
        Assert.Contains("the smaller one first", Assert.Throws<ArgumentException>(() => Figures.Steps("t", "x", 4, 0, ("x", x => x), ("a", [1]))).Message);
    }

    [Fact]
    public void Lines_tell_their_ends_and_extremes()
    {
        var figure = Figures.Lines("Errors", "ε", "error", [("U", [(0.1, 1e-2), (1e-3, 1e-6), (1e-5, 1e-4)]), ("flat", [(0.1, 1), (1e-5, 1)])], logarithmicX: true, logarithmicY: true);

        Assert.Equal("U goes from 0.01 at 0.1 to 0.0001 at 1e-05; its lowest value is 1e-06, at 0.001, its highest 0.01, at 0.1. flat goes from 1 at 0.1 to 1 at 1e-05; its lowest value is 1, at 0.1, its highest 1, at 0.1.", figure.AltText);
        using var json = JsonDocument.Parse(figure.Json);
        Assert.All(["xaxis", "yaxis"], axis => Assert.Equal("log", json.RootElement.GetProperty("layout").GetProperty(axis).GetProperty("type").GetString()));
        Assert.Equal([1e-2, 1e-6, 1e-4], Numbers(json.RootElement.GetProperty("data")[0], "y"));
    }

    [Theory]
    [InlineData(1e-7, 1)]
    [InlineData(1e-12, 2)]
    public void Many_powers_of_ten_get_every_other_label(double smallest, int every)
    {
        using var json = JsonDocument.Parse(Figures.Lines("t", "ε", "y", [("a", [(smallest, 1), (1, 1)])], logarithmicX: true).Json);
        Assert.Equal(every, json.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("dtick").GetInt32());
    }

    [Theory]
    [InlineData(true, 1.0, 2.0, 4.0)]
    [InlineData(false, 1.0, 2.5, 4.0)]
    [InlineData(false, 0.0, 100.0, 3000.0)]
    public void A_few_whole_numbers_get_whole_ticks(bool whole, params double[] xs)
    {
        using var json = JsonDocument.Parse(Figures.Lines("t", "layer", "y", [("a", [.. xs.Select(x => (x, 0.5))])]).Json);
        Assert.Equal(whole, json.RootElement.GetProperty("layout").GetProperty("xaxis").TryGetProperty("dtick", out _));
    }

    [Fact]
    public void Lines_without_a_place_are_refused()
    {
        Assert.Contains("there is no series", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [])).Message);
        Assert.Contains("empty has no point", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("empty", [])])).Message);
        Assert.Contains("no point of gap can be drawn, such as (1, nan)", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("gap", [(1, double.NaN)])])).Message);
        Assert.Contains("no point of zero can be drawn, such as (1, 0)", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("zero", [(1, 0)])], logarithmicY: true)).Message);
        Assert.Equal("0 goes from 0 at 0 to 0 at 0; its lowest value is 0, at 0, its highest 0, at 0.", Figures.Lines("t", "x", "y", [("0", [(0, 0)])]).AltText);
    }

    [Fact]
    public void A_measured_point_without_a_place_leaves_a_gap_and_is_told()
    {
        var figure = Figures.Lines("t", "x", "y", [("a", [(1, 2), (2, double.NaN), (3, 4), (4, double.PositiveInfinity)])]);

        Assert.Equal("a goes from 2 at 1 to 4 at 3; its lowest value is 2, at 1, its highest 4, at 3; 2 points of 4 cannot be drawn, the first is (2, nan).", figure.AltText);
        Assert.Contains("\"y\":[2,null,4,null]", figure.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_told_with_the_fix()
    {
        Assert.Contains("give at least one", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", 0, 1)).Message);
        Assert.Contains("the smaller one first", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", 1, 0, ("f", x => x))).Message);
        Assert.Contains("choose another range", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", -2, -1, ("ln", Math.Log))).Message);
    }

    private static IEnumerable<int> Gaps(List<JsonElement> y) => y.Index().Where(each => each.Item.ValueKind == JsonValueKind.Null).Select(each => each.Index);

    private static IEnumerable<double> Numbers(JsonElement trace, string name) => trace.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());
}
