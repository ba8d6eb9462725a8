using static DeepNet.Exercises.Inputs;
using WithOptions = System.Func<System.Collections.Generic.IReadOnlyList<int>, int, DeepNet.Initialization?, DeepNet.Parameters>;

namespace DeepNet.Exercises;

internal static class InitializeParametersDeepExercise
{
    private sealed record Recipe
    {
        public int Seed { get; init; } = 3;
        public bool SeedInLoop { get; init; }
        public Func<IReadOnlyList<int>, IReadOnlyList<int>> Sizes { get; init; } = sizes => sizes;
        public Func<int, int, (int Rows, int Columns)> Shape { get; init; } = (n, nPrev) => (n, nPrev);
        public Func<NumpyRandom, int, int, M> Draw { get; init; } = (random, n, nPrev) => random.Randn(n, nPrev);
        public Func<M, int, int, M> Scale { get; init; } = (W, n, nPrev) => W * 0.01;
        public Func<NumpyRandom, int, M> Bias { get; init; } = (random, n) => M.Build.Dense(n, 1);
        public Func<Parameters, Parameters?> Result { get; init; } = parameters => parameters;
    }

    public static Exercise<Initialize, WithOptions> Make() => new(
        "InitializeParametersDeep",
        layersDims => DeepNeuralNetwork.InitializeParametersDeep(layersDims),
        [Case(5, 4, 3, 1), Case(3, 4, 4, 1), Case(3, 3, 3, 3), Case(2, 1), Case(40, 30, 20, 1)],
        new Recipes<Recipe, Initialize>(new(), r => layersDims =>
        {
            var (random, sizes, parameters) = (new NumpyRandom(r.Seed), r.Sizes(layersDims), new Parameters());
            for (var l = 1; l < sizes.Count; l++)
            {
                if (r.SeedInLoop)
                    random = new NumpyRandom(r.Seed);
                var (rows, columns) = r.Shape(sizes[l], sizes[l - 1]);
                parameters[$"W{l}"] = r.Scale(r.Draw(random, rows, columns), sizes[l], sizes[l - 1]);
                parameters[$"b{l}"] = r.Bias(random, sizes[l]);
            }

            return r.Result(parameters)!;
        })
        {
            { "the factor 0.01 is missing", "How large should Z be at the start?", r => r with { Scale = (W, _, _) => W } },
            { "the factor is 0.1 instead of 0.01", "The article starts with small weights.", r => r with { Scale = (W, _, _) => W * 0.1 } },
            { "the factor is 0.001 instead of 0.01", "The article starts with small weights, but not so small.", r => r with { Scale = (W, _, _) => W * 0.001 } },
            { "the weights are divided by √n_prev instead of multiplied by 0.01", "That is another way to start (LeCun); here it is 0.01.", r => r with { Scale = (W, _, nPrev) => W / Math.Sqrt(nPrev) } },
            { "the weights are multiplied by √(2/n_prev) instead of 0.01", "That is another way to start (He); here it is 0.01.", r => r with { Scale = (W, _, nPrev) => W * Math.Sqrt(2.0 / nPrev) } },
            { "the weights are all zero", "Then all neurons of a layer learn the same.", r => r with { Scale = (W, _, _) => W * 0 } },
            { "the weights are all the same number", "Then all neurons of a layer learn the same.", r => r with { Draw = (_, n, nPrev) => M.Build.Dense(n, nPrev, 1) } },
            { "the weights are uniform (Rand), so none is negative", "Randn draws from the bell curve, on both sides of 0.", r => r with { Draw = (random, n, nPrev) => random.Rand(n, nPrev) } },
            { "the weights are uniform between −1 and 1", "Randn draws from the bell curve.", r => r with { Draw = (random, n, nPrev) => 2 * random.Rand(n, nPrev) - 1 } },
            { "the seed is set anew in every layer, so all layers begin with the same numbers", "Make one generator, before the loop.", r => r with { SeedInLoop = true } },
            { "W is transposed: n_prev×n", "A row of W is a neuron: n×n_prev.", r => r with { Shape = (n, nPrev) => (nPrev, n) } },
            { "W is square: n×n", "A row for each neuron, a column for each input.", r => r with { Shape = (n, _) => (n, n) } },
            { "W is square: n_prev×n_prev", "A row for each neuron, a column for each input.", r => r with { Shape = (_, nPrev) => (nPrev, nPrev) } },
            { "b is drawn at random too", "The biases start at zero.", r => r with { Bias = (random, n) => 0.01 * random.Randn(n, 1) } },
            { "b starts at one", "The biases start at zero.", r => r with { Bias = (_, n) => M.Build.Dense(n, 1, 1) } },
            { "b lies on its side: 1×n", "b is a column, one bias for each neuron.", r => r with { Bias = (_, n) => M.Build.Dense(1, n) } },
            { "b is a single number, 1×1", "b is a column, one bias for each neuron.", r => r with { Bias = (_, _) => M.Build.Dense(1, 1) } },
            { "the last layer is missing", "layersDims has one entry more than there are layers: where does the loop end?", r => r with { Result = parameters => new(Enumerable.Range(1, parameters.LayerCount - 1).Select(l => (parameters.W(l), parameters.b(l)))) } },
            { "the layers are in reverse order", "Layer 1 takes the inputs: layersDims[0].", r => r with { Sizes = sizes => [.. sizes.Reverse()] } },
            { "the sizes are always [3, 4, 4, 1]", "Use the parameter layersDims, not another cell's variable.", r => r with { Sizes = _ => [3, 4, 4, 1] } },
            { "nothing comes back: null, or parameters without a layer", "Set parameters[\"W1\"], parameters[\"b1\"] and so on, and return the parameters.", r => r with { Result = _ => null } },
        },
        [
            new("W", "W[l] = 0.01 · randn, n[l]×n[l−1]", "parameters[$\"W{l}\"] = 0.01 * random.Randn(layersDims[l], layersDims[l - 1]);"),
            new("b", "b[l] = 0, n[l]×1", "parameters[$\"b{l}\"] = Matrix<double>.Build.Dense(layersDims[l], 1);"),
        ],
        yours => layersDims => yours(layersDims, 3, null))
    {
        Tolerance = 1e-6,
        AlsoRight = OtherNumbers,
    };

    private static Case<Initialize> Case(params int[] sizes) => new($"layersDims [{string.Join(", ", sizes)}]", 1, () => new(() => [], yours => Named(yours(sizes))));

    // Another generator or another seed: the shapes are right, the biases zero, and the weights look drawn from 0.01 · randn.
    private static string? OtherNumbers(IReadOnlyList<Outcome> right, IReadOnlyList<Outcome> theirs)
    {
        var pairs = right.Zip(theirs).ToList();
        if (pairs.Exists(pair => !SameShapes(pair.First.Arrays!, pair.Second.Arrays!)) || pairs.TrueForAll(pair => pair.First.Arrays!.All(array => Outcome.Same(array.Value, pair.Second.Arrays![array.Key], 1e-6))))
            return null;

        var large = theirs[^1].Arrays!;
        var weights = large.Where(array => array.Key[0] == 'W').Select(array => array.Value!.Enumerate().ToList()).ToList();
        var all = weights.SelectMany(layer => layer).ToList();
        var deviation = Math.Sqrt(all.Average(w => w * w));
        var looksDrawn = Math.Abs(all.Average()) < 0.001 && Math.Abs(deviation - 0.01) < 0.001
            && all.Exists(w => Math.Abs(w) > 0.02) && weights.DistinctBy(layer => layer[0]).Count() == weights.Count && all.Distinct().Count() > 0.9 * all.Count
            && theirs.All(outcome => outcome.Arrays!.Where(array => array.Key[0] == 'b').All(array => array.Value!.Enumerate().All(value => value == 0)));
        return looksDrawn ? "right, but other numbers than the article's, which come from NumpyRandom(3), layer by layer" : null;
    }

    private static bool SameShapes(IReadOnlyDictionary<string, M?> expected, IReadOnlyDictionary<string, M?> came) =>
        expected.Count == came.Count && expected.All(array => came.TryGetValue(array.Key, out var value) && value?.RowCount == array.Value!.RowCount && value.ColumnCount == array.Value.ColumnCount);
}
