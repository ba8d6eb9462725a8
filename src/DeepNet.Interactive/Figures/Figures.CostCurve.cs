namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int Hundred = 100;
    private const int MostMarkers = 40;

    /// <summary>The cost over the iterations of one training: the article's plot, with what to compare it to.</summary>
    /// <param name="result">What training gave.</param>
    /// <param name="Y">The labels; if given, their entropy is drawn: the cost of the best constant answer.</param>
    /// <param name="title">What stands above; "Cost" if not given.</param>
    /// <param name="perHundreds">Whether it is drawn as the article draws it: every 100th cost, over the hundreds of iterations.</param>
    /// <exception cref="ArgumentException">No cost was recorded, or none at a hundred, or none is finite.</exception>
    public static GenericChart CostCurve(TrainingResult result, Matrix<double>? Y = null, string title = "Cost", bool perHundreds = false)
    {
        const string caller = "Figures.CostCurve";
        Require.NotNull(result, caller);
        var costs = Costs(result, caller);
        if (perHundreds)
            costs = Hundreds(costs, caller);
        var unit = perHundreds ? Hundred : 1;

        var charts = new List<GenericChart> { CostLine("cost", costs, 0, unit, hasMarkers: true) };
        var alt = $"{CostStory.Of("The cost", costs)}.{Sentence(Thinning.ToldOfLine(costs.Count))}";
        if (Y is not null)
        {
            var (entropy, last) = (Entropy(Y), costs.Last(cost => double.IsFinite(cost.Cost)).Cost);
            charts.Add(Plot.Baseline(BaselineName(Y), costs[0].Iteration / unit, costs[^1].Iteration / unit, entropy));
            alt += $" A constant answer can reach {Digits(entropy)}, the {BaselineName(Y)}; the curve ends {(last < entropy * 0.999 ? "below" : last > entropy * 1.001 ? "above" : "at")} it.";
        }

        var chart = Chart.Combine(charts)
            .WithAxisTitles(perHundreds ? "iterations (per hundreds)" : "iteration", "cost")
            .WithLayout(new { showlegend = Y is not null });
        return Ended(chart, costs, unit).Told(title, alt, CostStory.Table([(null, costs)]));
    }

    /// <summary>Several trainings in one picture.</summary>
    /// <param name="runs">Each training under its name.</param>
    /// <param name="Y">The labels; if given, their entropy is drawn.</param>
    /// <param name="logarithmic">Whether the cost is drawn on a logarithmic axis.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">There is no run, or one has no finite cost.</exception>
    public static GenericChart CostCurves(IReadOnlyList<(string Name, TrainingResult Result)> runs, Matrix<double>? Y = null, bool logarithmic = false, string title = "Cost of several runs")
    {
        const string caller = "Figures.CostCurves";
        Require.NotNull(runs, caller);
        if (runs.Count == 0)
            throw new ArgumentException($"{caller}: there is no run; give at least one.");
        var all = runs.Select(run => (Name: (string?)run.Name, Costs: Costs(run.Result, caller))).ToList();

        var charts = all.Select((run, i) => CostLine(run.Name!, run.Costs, i, 1, run.Costs.Count <= MostMarkers)).ToList();
        var alt = string.Join(" ", all.Select(run => $"{CostStory.Of($"“{run.Name}”", run.Costs)}.{Sentence(Thinning.ToldOfLine(run.Costs.Count))}"));
        if (Y is not null)
        {
            charts.Add(Plot.Baseline(BaselineName(Y), all.Min(run => run.Costs[0].Iteration), all.Max(run => run.Costs[^1].Iteration), Entropy(Y)));
            alt += $" The {BaselineName(Y)} is {Digits(Entropy(Y))}.";
        }

        var lost = logarithmic ? all.Sum(run => run.Costs.Count(cost => cost.Cost <= 0)) : 0;
        if (lost > 0)
            alt += $" {Shapes.Count(lost, "cost")} of 0 cannot be drawn on the logarithmic axis.";
        var chart = Chart.Combine(charts).WithAxisTitles("iteration", "cost");
        if (logarithmic)
            chart.WithLayout(new { yaxis = Plot.LogarithmicAxis(all.SelectMany(run => run.Costs).Select(cost => cost.Cost)) });
        foreach (var run in all)
            Ended(chart, run.Costs, 1);
        return chart.Told(title, alt, CostStory.Table(all));
    }

    private static GenericChart CostLine(string name, IReadOnlyList<(int Iteration, double Cost)> costs, int series, int unit, bool hasMarkers) =>
        Plot.Line(name, [.. costs.Select(cost => ((double)cost.Iteration / unit, double.IsFinite(cost.Cost) ? cost.Cost : double.NaN))], series, hasMarkers);

    // a curve that breaks off looks like one that is done
    private static GenericChart Ended(GenericChart chart, IReadOnlyList<(int Iteration, double Cost)> costs, int unit)
    {
        var last = costs.Last(cost => double.IsFinite(cost.Cost));
        if (last == costs[^1])
            return chart;
        var finite = costs.Select(cost => cost.Cost).Where(double.IsFinite).ToList();
        var isHigh = last.Cost > (finite.Min() + finite.Max()) / 2;
        return chart.WithNote((double)last.Iteration / unit, last.Cost, "after this not finite", right: 60, up: isHigh ? -40 : 40);
    }

    // of soft labels, between 0 and 1, each has an entropy of its own: the best constant answer costs that of their mean
    private static string BaselineName(Matrix<double> Y) =>
        Y.Enumerate().All(y => y is 0 or 1) ? "entropy of the labels" : "entropy of the mean label";

    private static IReadOnlyList<(int Iteration, double Cost)> Costs(TrainingResult result, string caller)
    {
        if (result.Costs.Count == 0)
            throw new ArgumentException($"{caller}: the training has no cost to draw; train for at least one iteration.");
        if (!result.Costs.Any(cost => double.IsFinite(cost.Cost)))
            throw new ArgumentException($"{caller}: none of the {Shapes.Count(result.Costs.Count, "cost")} is finite, the first is {NumpyText.Repr(result.Costs[0].Cost)}; look at the input and the first weights.");
        return result.Costs;
    }

    private static IReadOnlyList<(int Iteration, double Cost)> Hundreds(IReadOnlyList<(int Iteration, double Cost)> costs, string caller) =>
        costs.Where(cost => cost.Iteration % Hundred == 0).ToList() is var hundreds && hundreds.Exists(cost => double.IsFinite(cost.Cost))
            ? hundreds
            : throw new ArgumentException($"{caller}: no finite cost was recorded at iteration 0, 100, 200, …; leave perHundreds away.");

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
