using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int BoundaryPoints = 60;
    private const int SliderPoints = 40;

    /// <summary>The network's answer over the plane, the line where it is ½, and the data.</summary>
    /// <param name="parameters">The network: two inputs, one output.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">X has not two rows, or the shapes do not fit.</exception>
    public static GenericChart DecisionBoundary(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null, string title = "Decision boundary") =>
        DecisionBoundary(parameters, X, Y, hidden, output, title, BoundaryPoints);

    /// <summary>The same at several iterations of the training, with a slider.</summary>
    /// <param name="history">Parameters by iteration, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The history is empty, X has not two rows, or the shapes do not fit.</exception>
    public static GenericChart DecisionBoundaryOverTime(IReadOnlyList<(int Iteration, Parameters Parameters)> history, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null)
    {
        RequireHistory(history, "Figures.DecisionBoundaryOverTime");
        return Slider(
            "iteration",
            history.Select(at => (Shapes.Number(at.Iteration), DecisionBoundary(at.Parameters, X, Y, hidden, output, "", SliderPoints))),
            "Decision boundary during training");
    }

    private static GenericChart DecisionBoundary(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output, string title, int points)
    {
        RequirePlane(X, Y, "Figures.DecisionBoundary");
        var grid = new PlaneGrid(X, points);
        var z = grid.Rows(LModelForward(grid.Points, parameters, hidden, output).AL.Row(0) - 0.5);
        var predictions = Predict(X, parameters, hidden: hidden, output: output);
        var groups = new[] { 0, 1 }.Select(label => (Label: label, Columns: Columns(Y, label)))
            .Select(group => (group.Label, Examples: group.Columns.Length, Right: group.Columns.Count(j => IsLabel(predictions, j, group.Label))))
            .ToList();
        var right = groups.Sum(group => group.Right);
        var left = Thinning.Told(Thinning.OfColumns(X.ColumnCount).Length, X.ColumnCount);
        return OnPlane([Answer(grid, z), BoundaryKey(), .. Examples(X, Y)], left).Told(
            title,
            $"The decision boundary puts {right} of {Shapes.Count(X.ColumnCount, "example")} ({Percent(right / (double)X.ColumnCount)}) on the right side. {Side(z)}{Sentence(left)}",
            Table.Of(["label", "examples", "on the right side"], groups.Select(group => new object[] { group.Label, group.Examples, group.Right })),
            "webp");
    }

    // the colour is the answer, with a step at ½, so that the sides are told apart where the network is nowhere sure; one line is drawn: where AL − ½ is 0. It is straight between the points of the grid,
    // as a spline would invent bends.
    private static GenericChart Answer(PlaneGrid grid, double[][] z) =>
        Chart.Contour<double, double, double, string>(
            z, X: grid.X1, Y: grid.X2, Name: "answer AL",
            ColorScale: Plot.Scale((0, Palette.AnswerLow), (0.5, Palette.AnswerBelow), (0.5, Palette.AnswerAbove), (1, Palette.AnswerHigh)),
            ContoursColoring: StyleParam.ContourColoring.Heatmap, ContoursStart: 0, ContoursEnd: 0,
            ContourLinesColor: Color.fromString(Palette.Ink), ContourLinesWidth: 2.5, ContourLinesSmoothing: 0, ShowContourLines: true)
            .WithTraces(new
            {
                zmin = -0.5,
                zmax = 0.5,
                contours = new { size = 1.0 },
                hovertemplate = "AL − ½ = %{z:.3f}<extra></extra>",
                colorbar = new { title = new { text = "AL" }, len = 0.8, y = 0.4, tickvals = new[] { -0.5, -0.25, 0, 0.25, 0.5 }, ticktext = new[] { "0", "¼", "½", "¾", "1" } },
            });

    // a contour has no place in the legend
    private static GenericChart BoundaryKey() =>
        Chart.Line<double, double, string>([double.NaN], [double.NaN], Name: "answer ½", LineColor: Color.fromString(Palette.Ink), LineWidth: 2.5);

    private static string Side(double[][] z)
    {
        var ones = z.Sum(row => row.Count(value => value > 0)) / (double)(z.Length * z[0].Length);
        return ones is 0 or 1 ? $"The answer is {(ones == 0 ? "0" : "1")} on all of the plane shown." : $"The network answers 1 on {Percent(ones)} of the plane shown.";
    }
}
