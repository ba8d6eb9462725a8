namespace DeepNet.Interactive;

/// <summary>Tells a cost curve in words.</summary>
internal static class CostStory
{
    private const int MostRows = 7;

    /// <summary>"The cost falls from 0.6931 to 0.6874 in 2900 iterations, nearly flat after 1500".</summary>
    public static string Of(string name, IReadOnlyList<(int Iteration, double Cost)> costs)
    {
        var (first, last) = (costs[0], costs[^1]);
        if (costs.Count == 1)
            return $"{name} is {Figures.Digits(first.Cost)} at iteration {first.Iteration}";

        var change = Math.Abs(last.Cost - first.Cost);
        var span = last.Iteration - first.Iteration;
        if (change < 1e-4 * Math.Abs(first.Cost))
            return $"{name} stays at {Figures.Digits(first.Cost)} over {Shapes.Count(span, "iteration")}";

        var direction = last.Cost < first.Cost ? "falls" : "rises";
        var story = $"{name} {direction} from {Figures.Digits(first.Cost)} to {Figures.Digits(last.Cost)} in {Shapes.Count(span, "iteration")}";
        var turns = costs.Zip(costs.Skip(1)).Count(pair => Math.Sign(pair.Second.Cost - pair.First.Cost) == -Math.Sign(last.Cost - first.Cost) && Math.Abs(pair.Second.Cost - pair.First.Cost) > 0.01 * change);
        if (turns > 0)
            return $"{story}, but not steadily";

        var settled = costs.TakeWhile(cost => Math.Abs(cost.Cost - last.Cost) > 0.02 * change).Count();
        var flat = costs[Math.Min(settled, costs.Count - 1)].Iteration;
        return flat - first.Iteration <= 0.8 * span ? $"{story}, nearly flat after {flat}" : story;
    }

    /// <summary>A few points of each curve.</summary>
    public static TableView Table(IReadOnlyList<(string? Name, IReadOnlyList<(int Iteration, double Cost)> Costs)> runs)
    {
        var named = runs.Any(run => run.Name is not null);
        var rows = runs.SelectMany(run => Few(run.Costs).Select(cost => named ? new object?[] { run.Name, cost.Iteration, cost.Cost } : [cost.Iteration, cost.Cost]));
        return Interactive.Table.Of(named ? ["run", "iteration", "cost"] : ["iteration", "cost"], rows, "A few points of the curve");
    }

    private static IEnumerable<(int Iteration, double Cost)> Few(IReadOnlyList<(int Iteration, double Cost)> costs) =>
        costs.Count <= MostRows ? costs : Enumerable.Range(0, MostRows).Select(i => costs[(int)((long)i * (costs.Count - 1) / (MostRows - 1))]);
}
