using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive.Tests;

/// <summary>One of each figure, of networks too small to take time.</summary>
internal static class FigureSamples
{
    private static readonly (Matrix<double> X, Matrix<double> Y) Moons = Datasets.Moons(20);
    private static readonly TrainingOptions Options = new() { LearningRate = 0.3, Initialization = Initialization.He };
    private static readonly int[] Dims = [2, 3, 1];

    public static IReadOnlyList<(int Iteration, Parameters Parameters)> History { get; } = Trainer.History(Moons.X, Moons.Y, Dims, Options, [0, 10, 50]);

    public static Parameters Trained => History[^1].Parameters;

    public static TrainingResult Falling { get; } = Result(Enumerable.Range(0, 30).Select(i => 0.5 + 0.2 * Math.Pow(0.5, i)));

    public static Dictionary<string, Func<GenericChart>> All { get; } = new()
    {
        ["cost-curve"] = () => Figures.CostCurve(Falling, Moons.Y, "Learning rate = 0.0075"),
        ["cost-curves"] = () => Figures.CostCurves([("falls", Falling), ("stays", Result([0.7, 0.7])), ("<b>rises</b>", Result([0.7, 0.9]))], Moons.Y, logarithmic: true),
        ["cost-curve-per-hundreds"] = () => Figures.CostCurve(Falling, Moons.Y, title: "Learning rate =0.0075", perHundreds: true),
        ["steps"] = () => Figures.Steps("Downhill", "w", 0, 6, ("J(w)", w => (w - 3) * (w - 3) + 1), ("α = 0.5", [0, 3]), ("α = 1", [0, 6, 0])),
        ["lines"] = () => Figures.Lines("Errors", "ε", "error", [("a", [(0.1, 1e-2), (1e-3, 1e-6)]), ("b", [(0.1, 1), (1e-3, 1e-3)])], logarithmicX: true, logarithmicY: true),
        ["activations"] = () => Figures.Activations(Activation.All),
        ["decision-boundary"] = () => Figures.DecisionBoundary(Trained, Moons.X, Moons.Y),
        ["decision-boundary-over-time"] = () => Figures.DecisionBoundaryOverTime(History, Moons.X, Moons.Y),
        ["neuron-boundaries"] = () => Figures.NeuronBoundaries(Trained, Moons.X, Moons.Y),
        ["slider"] = () => Figures.Slider("α", [("0.1", Figures.Steps("α = 0.1", "w", 0, 6, ("J(w)", w => (w - 3) * (w - 3) + 1), ("descent", [0, 0.6, 1.08])).WithNote(1.08, 4.7, "slow")), ("0.5", Figures.Steps("α = 0.5", "w", 0, 6, ("J(w)", w => (w - 3) * (w - 3) + 1), ("descent", [0, 3])))]),
        ["points"] = () => Figures.Points(Moons.X, Moons.Y, "Moons"),
        ["functions"] = () => Figures.Functions("A pole", "x", -1, 1, ("1/x", x => 1 / x), ("x", x => x)),
        ["layer-sizes"] = () => Figures.LayerSizes(InitializeParametersDeep([2, 4, 4, 1]), Moons.X, Moons.Y),
        ["weight-histograms"] = () => Figures.WeightHistograms(Sample.Article),
        ["cost-contours"] = () => Figures.CostContours(History, Moons.X, Moons.Y, ("W1", 0, 0), ("b2", 0, 0)),
        ["confusion-matrix"] = () => Figures.ConfusionMatrix(Sample.Of(new[,] { { 0.0, 1, 1, 1 } }), Sample.Of(new[,] { { 0.0, 0, 1, 1 } }), ["ring", "cross"]),
        ["gallery"] = () => Figures.Gallery(Sample.Counting(12, 3, 1 / 36.0), Sample.Of(new[,] { { 0.0, 1, 1 } }), Sample.Of(new[,] { { 0.0, 0, 1 } }), ["ring", "cross"]),
    };

    public static TrainingResult Result(IEnumerable<double> costs) => new(Sample.Article, [.. costs.Select((cost, i) => (i * 100, cost))]);
}
