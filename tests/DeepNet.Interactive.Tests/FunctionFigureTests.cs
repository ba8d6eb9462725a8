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
    public void A_curve_has_a_point_wherever_its_function_is_finite()
    {
        var figure = Figures.Functions("Logarithm", "x", 0, 1, ("ln x", Math.Log), ("x", x => x));

        using var json = JsonDocument.Parse(figure.Json);
        var lengths = json.RootElement.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("y").GetArrayLength());
        Assert.Equal([120, 121], lengths);
    }

    [Fact]
    public void Bad_input_is_told_with_the_fix()
    {
        Assert.Contains("give at least one", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", 0, 1)).Message);
        Assert.Contains("the smaller one first", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", 1, 0, ("f", x => x))).Message);
        Assert.Contains("choose another range", Assert.Throws<ArgumentException>(() => Figures.Functions("t", "x", -2, -1, ("ln", Math.Log))).Message);
    }
}
