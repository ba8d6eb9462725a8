using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

/// <summary>Pictures of training, of networks and of what they answer.</summary>
public static partial class Figures
{
    private const int Hundred = 100;

    /// <summary>The cost over the iterations of one training: the article's plot, with what to compare it to.</summary>
    /// <param name="result">What training gave.</param>
    /// <param name="Y">The labels; if given, their entropy is drawn: the cost of the best constant answer.</param>
    /// <param name="AL">The trained network's answers; if given, their range is told.</param>
    /// <param name="title">What stands above; "Cost" if not given.</param>
    /// <param name="perHundreds">Whether it is drawn as the article draws it: every 100th cost, over the hundreds of iterations.</param>
    /// <exception cref="ArgumentException">No cost was recorded, or none at a hundred.</exception>
    public static Figure CostCurve(TrainingResult result, Matrix<double>? Y = null, Matrix<double>? AL = null, string title = "Cost", bool perHundreds = false)
    {
        Require.NotNull(result, "Figures.CostCurve");
        var costs = Costs(result, "Figures.CostCurve");
        if (perHundreds)
            costs = Hundreds(costs, "Figures.CostCurve");
        var unit = perHundreds ? Hundred : 1;
        var (from, to) = (costs[0].Iteration / unit, costs[^1].Iteration / unit);

        var data = new List<object> { Plot.Line("cost", Iterations(costs, unit), Values(costs), 0) };
        var alt = $"{CostStory.Of("The cost", costs)}.";
        if (Y is not null)
        {
            var entropy = Entropy(Y);
            data.Add(Plot.Baseline(BaselineName(Y), from, to, entropy));
            alt += $" A constant answer can reach {Digits(entropy)}, the {BaselineName(Y)}; the curve ends {(costs[^1].Cost < entropy * 0.999 ? "below" : costs[^1].Cost > entropy * 1.001 ? "above" : "at")} it.";
        }

        var layout = Plot.Layout(Plot.Axis(perHundreds ? "iterations (per hundreds)" : "iteration"), Plot.Axis("cost"));
        layout["showlegend"] = Y is not null;
        if (AL is not null)
        {
            layout["annotations"] = new[] { new { text = $"answers AL from {CostStory.Range(AL, " to ")}", xref = "paper", yref = "paper", x = 0.98, y = 1.02, xanchor = "right", yanchor = "bottom", showarrow = false } };
            alt += $" The answers AL lie between {CostStory.Range(AL, " and ")}.";
        }

        return Plot.Figure(title, alt, data, layout, CostStory.Table([(null, costs, AL)]));
    }

    /// <summary>Several trainings in one picture.</summary>
    /// <param name="runs">Each training under its name.</param>
    /// <param name="Y">The labels; if given, their entropy is drawn.</param>
    /// <param name="logarithmic">Whether the cost is drawn on a logarithmic axis.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">There is no run, or one has no cost.</exception>
    public static Figure CostCurves(IReadOnlyList<(string Name, TrainingResult Result)> runs, Matrix<double>? Y = null, bool logarithmic = false, string title = "Cost of several runs")
    {
        Require.NotNull(runs, "Figures.CostCurves");
        return CostCurves([.. runs.Select(run => (run.Name, run.Result, (Matrix<double>?)null))], Y, logarithmic, title);
    }

    /// <summary>Several trainings in one picture, each with the range of its answers.</summary>
    /// <param name="runs">Each training under its name, and the answers of the trained network; null where they are not at hand.</param>
    /// <param name="Y">The labels; if given, their entropy is drawn.</param>
    /// <param name="logarithmic">Whether the cost is drawn on a logarithmic axis.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">There is no run, or one has no cost.</exception>
    public static Figure CostCurves(IReadOnlyList<(string Name, TrainingResult Result, Matrix<double>? AL)> runs, Matrix<double>? Y = null, bool logarithmic = false, string title = "Cost of several runs")
    {
        Require.NotNull(runs, "Figures.CostCurves");
        if (runs.Count == 0)
            throw new ArgumentException("Figures.CostCurves: there is no run; give at least one.");
        var all = runs.Select(run => (Name: (string?)run.Name, Costs: Costs(run.Result, "Figures.CostCurves"), run.AL)).ToList();

        var data = all.Select((run, i) => (object)WithRange(Plot.Line(run.Name!, Iterations(run.Costs), Values(run.Costs), i, run.Costs.Count <= 40), run.AL)).ToList();
        var alt = string.Join(" ", all.Select(run => $"{CostStory.Of($"“{run.Name}”", run.Costs)}{(run.AL is null ? "" : $", with answers AL from {CostStory.Range(run.AL, " to ")}")}."));
        if (Y is not null)
        {
            data.Add(Plot.Baseline(BaselineName(Y), all.Min(run => run.Costs[0].Iteration), all.Max(run => run.Costs[^1].Iteration), Entropy(Y)));
            alt += $" The {BaselineName(Y)} is {Digits(Entropy(Y))}.";
        }

        return Plot.Figure(title, alt, data, Plot.Layout(Plot.Axis("iteration"), logarithmic ? Plot.LogarithmicAxis("cost", all.SelectMany(run => Values(run.Costs))) : Plot.Axis("cost")), CostStory.Table(all));
    }

    internal static string Digits(double value) => NumpyText.Significant(value, 4);

    // of soft labels, between 0 and 1, each has an entropy of its own: the best constant answer costs that of their mean
    private static string BaselineName(Matrix<double> Y) =>
        Y.Enumerate().All(y => y is 0 or 1) ? "entropy of the labels" : "entropy of the mean label";

    private static IReadOnlyList<(int Iteration, double Cost)> Costs(TrainingResult result, string caller) =>
        result.Costs.Count > 0 ? result.Costs : throw new ArgumentException($"{caller}: the training has no cost to draw; train for at least one iteration.");

    private static IReadOnlyList<(int Iteration, double Cost)> Hundreds(IReadOnlyList<(int Iteration, double Cost)> costs, string caller) =>
        costs.Where(cost => cost.Iteration % Hundred == 0).ToList() is { Count: > 0 } hundreds ? hundreds : throw new ArgumentException($"{caller}: no cost was recorded at iteration 0, 100, 200, …; leave perHundreds away.");

    // on a line of its own in the legend: beside the name it would take the plot's room
    private static Dictionary<string, object> WithRange(Dictionary<string, object> line, Matrix<double>? AL)
    {
        if (AL is not null)
            line["name"] = $"{line["name"]}<br>AL {CostStory.Range(AL)}";
        return line;
    }

    private static IEnumerable<double> Iterations(IEnumerable<(int Iteration, double Cost)> costs, int unit = 1) => costs.Select(cost => (double)cost.Iteration / unit);

    private static IEnumerable<double> Values(IEnumerable<(int Iteration, double Cost)> costs) => costs.Select(cost => cost.Cost);

    // what answering every example with the share of ones costs
    private static double Entropy(Matrix<double> Y)
    {
        var entropy = 0.0;
        foreach (var (_, row) in Y.EnumerateRowsIndexed())
        {
            var share = row.Average();
            entropy += share is 0 or 1 ? 0 : -share * Math.Log(share) - (1 - share) * Math.Log(1 - share);
        }

        return entropy;
    }
}
