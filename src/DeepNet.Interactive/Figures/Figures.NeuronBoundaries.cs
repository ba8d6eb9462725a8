using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostNeurons = 12;
    private const int NeuronPoints = 24;
    private const int NeuronExamples = 100;

    /// <summary>What each neuron of one layer answers over the plane: how a network bends its boundary out of simple pieces.</summary>
    /// <param name="parameters">The network: two inputs.</param>
    /// <param name="X">The data: 2×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="layer">Which layer, from 1.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <param name="title">What stands above; "Neurons of layer l" if not given.</param>
    /// <exception cref="ArgumentException">There is no such layer, X has not two rows, or the shapes do not fit.</exception>
    public static GenericChart NeuronBoundaries(Parameters parameters, Matrix<double> X, Matrix<double> Y, int layer = 1, Activation? hidden = null, Activation? output = null, string? title = null)
    {
        const string caller = "Figures.NeuronBoundaries";
        RequirePlane(X, Y, caller);
        Require.NotNull(parameters, caller);
        if (layer < 1 || layer > parameters.LayerCount)
            throw new ArgumentOutOfRangeException(nameof(layer), $"{caller}: layer is {Shapes.Number(layer)} but the network has {Shapes.Count(parameters.LayerCount, "layer")}; it needs to be from 1 to {parameters.LayerCount}.");

        var grid = new PlaneGrid(X, NeuronPoints);
        var (AL, caches) = LModelForward(grid.Points, parameters, hidden, output);
        var A = layer < parameters.LayerCount ? caches[layer].Linear.A : AL;
        var shown = Math.Min(A.RowCount, MostNeurons);
        var columns = shown <= 4 ? 2 : shown <= 9 ? 3 : 4;
        var lines = (shown + columns - 1) / columns;
        var plots = Enumerable.Range(0, shown).Select(i => Chart.Combine([NeuronAnswer(grid, A.Row(i), i), .. Examples(X, Y, most: NeuronExamples, size: 5)]).WithLayout(new { xaxis = Bare, yaxis = Bare }));
        var left = Thinning.Told(Thinning.OfColumns(X.ColumnCount, NeuronExamples).Length, X.ColumnCount);
        var chart = Chart.Grid(plots, lines, columns, SubPlotTitles: Enumerable.Range(1, shown).Select(i => $"neuron {i}").ToArray(), SubPlotTitleOffset: 0, XGap: 0.08, YGap: 0.15)
            .WithLayout(new { height = 145 + (440 / columns + 50) * lines, showlegend = false, margin = new { l = 30, r = 20, t = 90, b = 75 } })
            .WithAnnotation(new
            {
                text = $"no colour: the neuron's smallest answer, orange: its largest{(left.Length > 0 ? $" · {left}" : "")}",
                xref = "paper",
                yref = "paper",
                x = 0.5,
                y = 0,
                yanchor = "top",
                yshift = -12,
                showarrow = false,
                font = new { size = 13 },
            });

        var dead = Enumerable.Range(0, shown).Count(i => A.Row(i).Maximum() - A.Row(i).Minimum() < 1e-12);
        var few = shown < A.RowCount ? $", the first {shown} of them" : "";
        var alt = $"What layer {layer} with its {Shapes.Count(A.RowCount, "neuron")}{few} answers over the plane: the stronger the orange, the larger the answer, on a scale of its own for each neuron.{(dead > 0 ? $" {Shapes.Count(dead, "neuron")} with the same answer everywhere." : "")}{Sentence(left)}";
        var rows = Enumerable.Range(0, shown).Select(i => new object?[] { i + 1, A.Row(i).Minimum(), A.Row(i).Maximum(), Percent(A.Row(i).Count(a => a > A.Row(i).Minimum()) / (double)A.ColumnCount) });
        return chart.Told(title ?? $"Neurons of layer {layer}", alt, Table.Of(["neuron", "smallest answer", "largest answer", "part of the plane above the smallest"], rows), "webp");
    }

    private static object Bare => new { showticklabels = false, showgrid = false, ticks = "", showline = true, mirror = true };

    private static GenericChart NeuronAnswer(PlaneGrid grid, Vector<double> answers, int index)
    {
        var (low, high) = (answers.Minimum(), answers.Maximum());
        var scaled = answers.Map(a => high > low ? (a - low) / (high - low) : 0);
        return Chart.Contour<double, double, double, string>(
            grid.Rows(scaled, digits: 2), X: grid.X1, Y: grid.X2, Name: $"neuron {index + 1}", ShowScale: false,
            ColorScale: Plot.Scale((0, Palette.Ground), (1, Palette.Orange)), ShowContourLines: false)
            .WithTraces(new { zmin = 0, zmax = 1, hoverinfo = "skip", contours = new { start = 0.0, end = 1.0, size = 0.1 } });
    }
}
