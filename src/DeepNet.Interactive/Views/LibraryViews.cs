namespace DeepNet.Interactive;

/// <summary>How the library's own types look: one method a type.</summary>
internal static class LibraryViews
{
    private const int EdgeCosts = 5;

    public static INotebookView Of(Parameters parameters) =>
        ArrayTable.Of("Parameters", parameters.LayerCount, parameters);

    public static INotebookView Of(Gradients gradients) =>
        ArrayTable.Of("Gradients", gradients.LayerCount, gradients);

    public static INotebookView Of(LinearCache cache) =>
        ArrayTable.Of("LinearCache", ("A", cache.A), ("W", cache.W), ("b", cache.b));

    public static INotebookView Of(LayerCache cache) =>
        ArrayTable.Of($"LayerCache, activation {cache.Activation}", ("A", cache.Linear.A), ("W", cache.Linear.W), ("b", cache.Linear.b), ("Z", cache.Z));

    public static INotebookView Of(IReadOnlyList<LayerCache> caches) =>
        Table.Of(
            ["layer", "cache", "A (comes in)", "W", "b", "Z", "activation"],
            caches.Select((cache, i) => new object[] { i + 1, $"caches[{i}]", cache.Linear.A, cache.Linear.W, cache.Linear.b, cache.Z, cache.Activation.Name }),
            $"Caches of {Shapes.Count(caches.Count, "layer")}");

    public static INotebookView Of(Activation activation) =>
        new TextView($"activation {activation.Name}: g(−1) = {Significant(activation.Value(-1))}, g(0) = {Significant(activation.Value(0))}, g(1) = {Significant(activation.Value(1))}");

    public static INotebookView Of(Initialization initialization) => new TextView($"weights: {initialization.Name}, biases: zeros");

    public static INotebookView Of(TrainingResult result)
    {
        var costs = result.Costs;
        if (costs.Count == 0)
            return new StackView(new TextView("TrainingResult: no iteration was made"), Of(result.Parameters));

        var (first, last) = (costs[0], costs[^1]);
        var shown = NumpyText.Shown(costs.Count, EdgeCosts)
            .Select(i => i is { } index ? new object[] { costs[index].Iteration, costs[index].Cost } : ["…", "…"]);
        var omission = costs.Count > 2 * EdgeCosts ? $" (first and last {EdgeCosts} of {costs.Count})" : "";
        var caption = $"TrainingResult: cost {NumpyText.Significant(first.Cost)} at iteration {first.Iteration}, {NumpyText.Significant(last.Cost)} at iteration {last.Iteration}{omission}";
        return new StackView(Table.Of(["iteration", "cost"], shown, caption), Of(result.Parameters));
    }

    private static string Significant(double value) => NumpyText.Significant(value, 4);
}
