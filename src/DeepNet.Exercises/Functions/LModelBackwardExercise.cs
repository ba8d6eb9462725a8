using static DeepNet.DeepNeuralNetwork;
using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class LModelBackwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M> Start { get; init; } = SlopeOfCost;
        public Func<int, IEnumerable<int>> Layers { get; init; } = L => Enumerable.Range(1, L).Reverse();
        public Func<IReadOnlyList<LayerCache>, int, LayerCache> Cache { get; init; } = (caches, l) => caches[l - 1];
        public Func<int, int, M, LayerCache, (M, M, M)> Back { get; init; } = (l, L, dA, cache) => LinearActivationBackward(dA, cache, cache.Activation);
        public Func<M, M, M, M> Next { get; init; } = (handed, dA, dAL) => handed;
        public Func<int, int, M, M> Weights { get; init; } = (l, m, dW) => dW;
        public Func<int, int, M, M> Biases { get; init; } = (l, m, db) => db;
        public Func<int, int, int> Key { get; init; } = (l, L) => l;
    }

    public static Exercise<ModelBackward> Make() => new(
        "LModelBackward",
        LModelBackward,
        [Case(5, 2, 4, 3, 1), Case(3, 3, 3, 3, 3), Case(4, 4, 2, 5, 2), Case(1, 2, 3, 2, 1), Case(3, 2, 3, 2, 3, 1), Case(4, 3, 1)],
        new Recipes<Recipe, ModelBackward>(new(), r => (AL, Y, caches) =>
        {
            var (grads, L, dAL) = (new Gradients(), caches.Count, r.Start(AL, Y));
            var dA = dAL;
            foreach (var l in r.Layers(L))
            {
                var (handed, dW, db) = r.Back(l, L, dA, r.Cache(caches, l));
                grads[$"dW{r.Key(l, L)}"] = r.Weights(l, AL.ColumnCount, dW);
                grads[$"db{r.Key(l, L)}"] = r.Biases(l, AL.ColumnCount, db);
                dA = r.Next(handed, dA, dAL);
            }

            return grads;
        })
        {
            { "dAL has the wrong sign", "The cost falls when the answer to a label 1 rises: what sign has the slope?", r => r with { Start = (AL, Y) => -SlopeOfCost(AL, Y) } },
            { "the second term of dAL is missing", "What about the label 0?", r => r with { Start = (AL, Y) => -Y.PointwiseDivide(AL) } },
            { "the first term of dAL is missing", "What about the label 1?", r => r with { Start = (AL, Y) => (1 - Y).PointwiseDivide(1 - AL) } },
            { "the second term of dAL has the wrong sign", "d/da of −ln(1 − a) is +1/(1 − a).", r => r with { Start = (AL, Y) => -Y.PointwiseDivide(AL) - (1 - Y).PointwiseDivide(1 - AL) } },
            { "1/m is in dAL, and again in dW and db", "It is applied once, in LinearBackward.", r => r with { Start = (AL, Y) => SlopeOfCost(AL, Y) / AL.ColumnCount } },
            { "AL and Y are swapped in dAL", "It divides by the answer.", r => r with { Start = (AL, Y) => SlopeOfCost(Y, AL) } },
            { "AL − Y is taken as dAL", "AL − Y is dZ of the last layer: σ′ is in it already.", r => r with { Start = (AL, Y) => AL - Y } },
            { "dAL is AL itself", "How does the cost change with AL?", r => r with { Start = (AL, _) => AL } },
            { "dAL is divided by AL only, not by AL · (1 − AL)", "dAL = (AL − Y) / (AL · (1 − AL)) in one fraction.", r => r with { Start = (AL, Y) => (AL - Y).PointwiseDivide(AL) } },
            { "the slope of the sigmoid is missing in the last layer", "dZ = dA ∘ g′(Z), in every layer.", r => r with { Back = (l, L, dA, cache) => l == L ? LinearBackward(dA, cache.Linear) : LinearActivationBackward(dA, cache, cache.Activation) } },
            { "the ReLU mask is missing in the hidden layers", "dZ = dA ∘ g′(Z), in every layer.", r => r with { Back = (l, L, dA, cache) => l < L ? LinearBackward(dA, cache.Linear) : LinearActivationBackward(dA, cache, cache.Activation) } },
            { "every layer is taken for a sigmoid", "Each cache knows its activation.", r => r with { Back = (l, L, dA, cache) => LinearActivationBackward(dA, cache, Activation.Sigmoid) } },
            { "every layer is taken for a ReLU", "Each cache knows its activation.", r => r with { Back = (l, L, dA, cache) => LinearActivationBackward(dA, cache, Activation.Relu) } },
            { "caches[l] instead of caches[l − 1]", "The first cache has the index 0, and belongs to layer 1.", r => r with { Cache = (caches, l) => caches[l] } },
            { "caches[l − 2] instead of caches[l − 1]", "The first cache has the index 0, and belongs to layer 1.", r => r with { Cache = (caches, l) => caches[l - 2] } },
            { "every layer takes the last cache", "caches[l − 1] belongs to layer l.", r => r with { Cache = (caches, _) => caches[^1] } },
            { "every hidden layer gets the dA of the last one", "What goes into layer l is what layer l + 1 handed down.", r => r with { Next = (handed, dA, dAL) => ReferenceEquals(dA, dAL) ? handed : dA } },
            { "every layer gets dAL", "What goes into layer l is what layer l + 1 handed down.", r => r with { Next = (_, _, dAL) => dAL } },
            { "1/m is in what each layer hands down", "Only dW and db average.", r => r with { Next = (handed, _, _) => handed / handed.ColumnCount } },
            { "dW is multiplied by m again", "LinearBackward averages: leave it so.", r => r with { Weights = (_, m, dW) => dW * m } },
            { "db is multiplied by m again", "LinearBackward averages: leave it so.", r => r with { Biases = (_, m, db) => db * m } },
            { "1/m is there twice in dW", "LinearBackward averages already.", r => r with { Weights = (_, m, dW) => dW / m } },
            { "1/m is there twice in db", "LinearBackward averages already.", r => r with { Biases = (_, m, db) => db / m } },
            { "the last layer's gradients are missing", "Layer L is the first on the way back.", r => r with { Key = (l, L) => l < L ? l : L + 100 } },
            { "layer 1 is left out", "Where does the loop end?", r => r with { Layers = L => Enumerable.Range(2, L - 1).Reverse() } },
            { "the layers are walked from first to last", "The way back begins at the end.", r => r with { Layers = L => Enumerable.Range(1, L) } },
            { "layer l's gradients are stored under l + 1", "dW1 belongs to W1.", r => r with { Key = (l, _) => l + 1 } },
            { "layer l's gradients are stored under l − 1", "dW1 belongs to W1.", r => r with { Key = (l, _) => l - 1 } },
            { "the gradients are stored in reverse order", "dW1 belongs to W1.", r => r with { Key = (l, L) => L + 1 - l } },
        },
        [
            new("dW", "dAL = −(Y / AL − (1 − Y) / (1 − AL)), then LinearActivationBackward for l = L … 1", "(dA, grads[$\"dW{l}\"], grads[$\"db{l}\"]) = LinearActivationBackward(dA, caches[l - 1], caches[l - 1].Activation);"),
        ]);

    private static M SlopeOfCost(M AL, M Y) => -(Y.PointwiseDivide(AL) - (1 - Y).PointwiseDivide(1 - AL));

    private static Case<ModelBackward> Case(int m, params int[] sizes) => new(Says(sizes, m), m, () =>
    {
        var random = new NumpyRandom(m);
        var (AL, caches) = LModelForward(random.Randn(sizes[0], m), Parameters(random, sizes));
        var Y = Labels(sizes[^1], m);
        return new(
            () => [("AL", AL), ("Y", Y), .. caches.SelectMany((cache, i) => Named(cache, $"caches[{i}]").Select(entry => (entry.Name, entry.Value!)))],
            // dA is of use on the way only; who keeps it, and under which key, is not asked
            yours => yours(AL, Y, caches)?.Where(entry => entry.Key[1] != 'A').Select(entry => (entry.Key, (M?)entry.Value)) ?? []);
    });
}
