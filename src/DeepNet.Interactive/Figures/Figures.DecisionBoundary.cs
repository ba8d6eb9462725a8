using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>A legend above the plot stands on a line of its own, below the title.</summary>
    private const int LegendHeight = 30;

    private const int BoundaryPoints = 40;
    private const int SliderPoints = 30;

    /// <summary>The network's answer over the plane, the line where it is ½, and the data.</summary>
    /// <param name="parameters">The network: two inputs, one output.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">X has not two rows, or the shapes do not fit.</exception>
    public static Figure DecisionBoundary(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null, string title = "Decision boundary")
    {
        RequirePlane(X, Y, "Figures.DecisionBoundary");
        var grid = new PlaneGrid(X, BoundaryPoints);
        var z = grid.Rows(LModelForward(grid.Points, parameters, hidden, output).AL.Row(0));
        object[] data = [Answer(grid, z), Boundary(grid, z), .. Examples(X, Y)];
        return Plot.Figure(title, $"{Separation(parameters, X, Y, hidden, output)} {Side(z)}", data, PlaneLayout(), ExampleTable(parameters, X, Y, hidden, output), "webp");
    }

    /// <summary>The same at several iterations of the training, with a slider.</summary>
    /// <param name="history">Parameters by iteration, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The history is empty, X has not two rows, or the shapes do not fit.</exception>
    public static Figure DecisionBoundaryOverTime(IReadOnlyList<(int Iteration, Parameters Parameters)> history, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null)
    {
        const string caller = "Figures.DecisionBoundaryOverTime";
        RequirePlane(X, Y, caller);
        RequireHistory(history, caller);
        var grid = new PlaneGrid(X, SliderPoints);
        var last = history.Count - 1;
        var data = history.Select((at, i) => (object)Answer(grid, grid.Rows(LModelForward(grid.Points, at.Parameters, hidden, output).AL.Row(0)), twoBands: true, visible: i == last)).Concat(Examples(X, Y));

        var layout = PlaneLayout();
        layout["margin"] = new { l = 70, r = 30, t = 60 + LegendHeight, b = 120 };
        layout["height"] = Plot.Height + LegendHeight + 60;
        layout["sliders"] = new[]
        {
            new
            {
                active = last,
                pad = new { t = 50 },
                currentvalue = new { prefix = "iteration " },
                steps = history.Select((at, i) => new
                {
                    label = Shapes.Number(at.Iteration),
                    method = "restyle",
                    args = new object[] { new { visible = Enumerable.Range(0, history.Count).Select(k => k == i) }, Enumerable.Range(0, history.Count) },
                }),
            },
        };
        var stories = history.Select(at => $"after {Shapes.Count(at.Iteration, "iteration")} {Share(at.Parameters, X, Y, hidden, output)}");
        return Plot.Figure("Decision boundary during training", $"The decision boundary at {Shapes.Count(history.Count, "moment")} of the training. Right answers: {string.Join(", ", stories)}.", data, layout, Table.Of(["iteration", "share of right answers"], history.Select(at => new object[] { at.Iteration, Share(at.Parameters, X, Y, hidden, output) })), "webp");
    }

    private static Dictionary<string, object> Answer(PlaneGrid grid, double[][] z, bool twoBands = false, bool visible = true) => new()
    {
        ["type"] = "contour",
        ["name"] = "answer",
        ["x"] = grid.X1,
        ["y"] = grid.X2,
        ["z"] = z,
        ["zmin"] = 0,
        ["zmax"] = 1,
        ["visible"] = visible,
        ["contours"] = twoBands ? new { start = 0.5, end = 0.5, size = 1.0 } : new { start = 0.0, end = 1.0, size = 0.1 },
        ["line"] = new { width = twoBands ? 2.5 : 0, color = Palette.Ink },
        ["colorscale"] = new object[] { new object[] { 0.0, "#9fcbe6" }, new object[] { 0.5, "#ffffff" }, new object[] { 1.0, "#f3cf80" } },
        ["showscale"] = !twoBands,
        ["colorbar"] = new { title = new { text = "AL" }, len = 0.8, y = 0.4 },
        ["hoverinfo"] = "skip",
    };

    private static object Boundary(PlaneGrid grid, double[][] z) => new
    {
        type = "contour",
        name = "AL = ½",
        x = grid.X1,
        y = grid.X2,
        z,
        contours = new { coloring = "none", start = 0.5, end = 0.5, size = 1 },
        line = new { width = 2.5, color = Palette.Ink },
        showscale = false,
        hoverinfo = "skip",
    };

    private static object[] Examples(Matrix<double> X, Matrix<double> Y) => [Points(X, Y, 0, Palette.Blue, "circle"), Points(X, Y, 1, Palette.Vermilion, "diamond")];

    private static object Points(Matrix<double> X, Matrix<double> Y, int label, string color, string symbol)
    {
        var columns = Enumerable.Range(0, X.ColumnCount).Where(j => Y[0, j] > 0.5 == (label == 1)).ToArray();
        return new
        {
            type = "scatter",
            mode = "markers",
            name = $"label {label}",
            x = columns.Select(j => Math.Round(X[0, j], 3)),
            y = columns.Select(j => Math.Round(X[1, j], 3)),
            marker = new { color, symbol, size = 7, line = new { color = Palette.Ground, width = 1 } },
        };
    }

    private static Dictionary<string, object> PlaneLayout()
    {
        var layout = Plot.Layout(Plot.Axis("x1"), Plot.Axis("x2"), Plot.Height + LegendHeight);
        layout["margin"] = new { l = 70, r = 30, t = 60 + LegendHeight, b = 60 };
        layout["legend"] = new { orientation = "h", x = 1, xanchor = "right", y = 1.02, yanchor = "bottom" };
        return layout;
    }
}
