namespace DeepNet.Interactive;

/// <summary>Tells a cost curve in words.</summary>
internal static class CostStory
{
    private const int MostRows = 7;

    /// <summary>"The cost falls from 0.6931 to 0.6874 in 2900 iterations, nearly flat after 1500".</summary>
    public static string Of(string name, IReadOnlyList<(int Iteration, double Cost)> costs)
    {
        var finite = costs.Where(cost => double.IsFinite(cost.Cost)).ToList();
        if (finite.Count == costs.Count)
            return OfFinite(name, costs);
        var first = costs.First(cost => !double.IsFinite(cost.Cost)).Iteration;
        var isEnd = finite[^1].Iteration < first;
        return $"{OfFinite(name, finite)}; {(isEnd ? $"from iteration {first} on it is not finite" : $"{costs.Count - finite.Count} of {costs.Count} costs are not finite, the first at iteration {first}")}";
    }

    private static string OfFinite(string name, IReadOnlyList<(int Iteration, double Cost)> costs)
    {
        var (first, last) = (costs[0], costs[^1]);
        if (costs.Count == 1)
            return $"{name} is {Figures.Digits(first.Cost)} at iteration {first.Iteration}";

        var (lowest, highest) = (costs.MinBy(cost => cost.Cost), costs.Max(cost => cost.Cost));
        var spread = highest - lowest.Cost;
        if (Math.Min(first.Cost, last.Cost) - lowest.Cost > 0.25 * spread)
            return $"{name} falls from {Digits(first)} to {Digits(lowest)} at iteration {lowest.Iteration}, then rises to {Digits(last)} at iteration {last.Iteration}";

        var change = Math.Abs(last.Cost - first.Cost);
        var span = last.Iteration - first.Iteration;
        if (spread == 0)
            return $"{name} stays at {Figures.Digits(first.Cost)} over {Shapes.Count(span, "iteration")}";
        if (change < 1e-4 * Math.Abs(first.Cost))
            return $"{name} hardly moves: from {Digits(first)} to {Digits(last)} in {Shapes.Count(span, "iteration")}";

        var direction = last.Cost < first.Cost ? "falls" : "rises";
        var story = $"{name} {direction} from {Digits(first)} to {Digits(last)} in {Shapes.Count(span, "iteration")}";
        var turns = costs.Zip(costs.Skip(1)).Count(pair => Math.Sign(pair.Second.Cost - pair.First.Cost) == -Math.Sign(last.Cost - first.Cost) && Math.Abs(pair.Second.Cost - pair.First.Cost) > 0.01 * change);
        if (turns > 0)
            return $"{story}, but not steadily";

        var settled = costs.TakeWhile(cost => Math.Abs(cost.Cost - last.Cost) > 0.02 * change).Count();
        var flat = costs[Math.Min(settled, costs.Count - 1)].Iteration;
        return flat - first.Iteration <= 0.8 * span ? $"{story}, nearly flat after {flat}" : story;

        string Digits((int Iteration, double Cost) at) => Figures.Digits(at.Cost, spread);
    }

    /// <summary>A few points of each curve.</summary>
    public static TableView Table(IReadOnlyList<(string? Name, IReadOnlyList<(int Iteration, double Cost)> Costs)> runs)
    {
        var rows = runs.SelectMany(run => Few(run.Costs).Select(cost => (object?[])[run.Name, cost.Iteration, cost.Cost]));
        // a column in which nothing stands is left away
        var shown = (runs.Any(run => run.Name is not null) ? 0 : 1)..;
        string[] headers = ["run", "iteration", "cost"];
        return Interactive.Table.Of(headers[shown], rows.Select(row => row[shown]), "A few points of the curve");
    }

    private static IEnumerable<(int Iteration, double Cost)> Few(IReadOnlyList<(int Iteration, double Cost)> costs) =>
        costs.Count <= MostRows ? costs : Enumerable.Range(0, MostRows).Select(i => costs[(int)((long)i * (costs.Count - 1) / (MostRows - 1))]);
}
