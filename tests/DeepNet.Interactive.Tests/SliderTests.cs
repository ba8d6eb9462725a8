using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace DeepNet.Interactive.Tests;

public class SliderTests
{
    private static GenericChart Line(string title, params double[] y) => Figures.Lines(title, "x", "y", [("same", [(0, 1), (1, 1)]), ("moves", [.. y.Select((value, x) => ((double)x, value))])]);

    [Fact]
    public void Each_step_shows_its_own_traces_title_and_notes_and_what_is_the_same_once()
    {
        var figure = Figures.Slider("α", [("0.1", Line("slow", 0, 1).WithNote(1, 1, "here")), ("1", Line("fast", 0, 10, -5))]);
        var json = JsonDocument.Parse(figure.Json).RootElement;

        Assert.Equal([true, false, true], json.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("visible").GetBoolean()));
        Assert.Equal(["same", "moves", "moves"], json.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        var slider = json.GetProperty("layout").GetProperty("sliders")[0];
        Assert.Equal(1, slider.GetProperty("active").GetInt32());
        var steps = slider.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["0.1", "1"], steps.Select(step => step.GetProperty("label").GetString()));
        Assert.Equal([true, true, false], steps[0].GetProperty("args")[0].GetProperty("visible").EnumerateArray().Select(value => value.GetBoolean()));
        Assert.Equal(["slow", "fast"], steps.Select(step => step.GetProperty("args")[1].GetProperty("title.text").GetString()));
        Assert.Equal([1, 0], steps.Select(step => step.GetProperty("args")[1].GetProperty("annotations").GetArrayLength()));
    }

    [Fact]
    public void The_axes_hold_all_steps()
    {
        var layout = JsonDocument.Parse(Figures.Slider("α", [("a", Line("a", 0, 1)), ("b", Line("b", 0, 10, -5))]).Json).RootElement.GetProperty("layout");
        var (x, y) = (Range("xaxis"), Range("yaxis"));
        Assert.True(x[0] < 0 && x[1] > 2);
        Assert.True(y[0] < -5 && y[1] > 10 && y[1] < 12);

        double[] Range(string axis) => [.. layout.GetProperty(axis).GetProperty("range").EnumerateArray().Select(end => end.GetDouble())];
    }

    [Fact]
    public void It_tells_what_moves_and_the_first_and_last_step()
    {
        var figure = Figures.Slider("α", [("0.1", Line("slow", 0, 1)), ("1", Line("fast", 0, 10))], "Two rates", still: 0);
        Assert.StartsWith("[Two rates] A figure with a slider for α, 2 steps from 0.1 to 1. At α 0.1: same goes from 1", figure.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("At α 1: same goes from 1 at 0 to 1 at 1; its lowest value is 1, at 0, its highest 1, at 0. moves goes from 0 at 0 to 10 at 1", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("\"active\":0", figure.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logarithmic_axis_keeps_its_kind()
    {
        var layout = JsonDocument.Parse(Figures.Slider("s", new[] { 1.0, 100 }.Select(y => (Shapes.Number((int)y), Figures.Lines("t", "x", "y", [("a", [(1, y), (2, y * 10)])], logarithmicY: true)))).Json).RootElement.GetProperty("layout").GetProperty("yaxis");
        Assert.Equal("log", layout.GetProperty("type").GetString());
        Assert.InRange(layout.GetProperty("range")[1].GetDouble(), 3, 3.5);
    }

    [Fact]
    public void Charts_that_are_no_steps_of_one_are_refused()
    {
        Assert.Contains("there is no step", Assert.Throws<ArgumentException>(() => Figures.Slider("s", [])).Message);
        Assert.Contains("“b” has scatter", Assert.Throws<ArgumentException>(() => Figures.Slider("s", [("a", Line("a", 0, 1)), ("b", Figures.Lines("t", "x", "y", [("one", [(0, 0)])]))])).Message);
        Assert.Contains("still is 2 but there is", Assert.Throws<ArgumentOutOfRangeException>(() => Figures.Slider("s", [("a", Line("a", 0, 1))], still: 2)).Message.Replace("are", "is", StringComparison.Ordinal));
    }

    [Fact]
    public void A_learners_own_chart_is_told_from_its_data()
    {
        var chart = Plotly.NET.CSharp.Chart.Line<double, double, string>([1, 2], [3, 4.5], Name: "mine & <b>").WithTitle("Own");
        Assert.Equal("“Own”, a chart of scatter “mine & <b>”: 2 points from 3 to 4.5.", chart.WithTraces(new { name = "mine &amp; &lt;b>" }).AltText);
        Assert.Equal("What I say.", chart.WithAltText("What I say.").AltText);
        Assert.Contains("DejaVu Sans", chart.Json, StringComparison.Ordinal);
        // what was told of one chart does not tell of it combined with another
        var both = Plotly.NET.CSharp.Chart.Combine([Figures.CostCurve(FigureSamples.Falling), chart.WithTitle("Both")]);
        Assert.StartsWith("“Both”, a chart of scatter “cost”: 30 points", both.AltText, StringComparison.Ordinal);
    }
}
