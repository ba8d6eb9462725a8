using static DeepNet.Exercises.Inputs;
using WithOptions = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.Parameters, DeepNet.Activation?, DeepNet.Activation?, (MathNet.Numerics.LinearAlgebra.Matrix<double> AL, System.Collections.Generic.IReadOnlyList<DeepNet.LayerCache> Caches)>;

namespace DeepNet.Exercises;

internal static class LModelForwardExercise
{
    private sealed record Recipe
    {
        public Func<int, int, Activation> Choose { get; init; } = (l, L) => l < L ? Activation.Relu : Activation.Sigmoid;
        public Func<int, int, M, Activation, M> Activate { get; init; } = (l, L, Z, activation) => Map(Z, activation.Value);
        public Func<M, M, M> Input { get; init; } = (A, X) => A;
        public Func<int, int, IEnumerable<int>> Layers { get; init; } = (first, L) => Enumerable.Range(first, L);
        public Func<Parameters, int, M> Weights { get; init; } = (parameters, l) => parameters.W(l);
        public Func<Parameters, int, M> Biases { get; init; } = (parameters, l) => parameters.b(l);
        public Func<M, M, M, M> Linear { get; init; } = (W, A, b) => W * A + Wide(b, A);
        public Func<M, M, M, M, M, Activation, LayerCache> Cache { get; init; } = (APrev, W, b, Z, A, activation) => new(new(APrev, W, b), Z, activation);
        public Func<List<LayerCache>, List<LayerCache>?> Caches { get; init; } = caches => caches;
    }

    public static Exercise<ModelForward, WithOptions> Make() => new(
        "LModelForward",
        (X, parameters) => DeepNeuralNetwork.LModelForward(X, parameters),
        [Case(5, 2, 4, 3, 1), Case(3, 3, 3, 3, 3), Case(4, 4, 2, 5, 2), Case(1, 2, 3, 1), Case(3, 2, 1)],
        new Recipes<Recipe, ModelForward>(new(), r => (X, parameters) =>
        {
            var (A, L, caches) = (X, parameters.LayerCount, new List<LayerCache>());
            foreach (var l in r.Layers(1, L))
            {
                var (APrev, W, b) = (r.Input(A, X), r.Weights(parameters, l), r.Biases(parameters, l));
                var Z = r.Linear(W, APrev, b);
                A = r.Activate(l, L, Z, r.Choose(l, L));
                caches.Add(r.Cache(APrev, W, b, Z, A, r.Choose(l, L)));
            }

            return (A, r.Caches(caches)!);
        })
        {
            { "every layer takes the sigmoid", "The hidden layers take ReLU.", r => r with { Choose = (_, _) => Activation.Sigmoid } },
            { "every layer takes ReLU", "The last layer takes the sigmoid: its answers are probabilities.", r => r with { Choose = (_, _) => Activation.Relu } },
            { "the hidden layers take the sigmoid and the last one ReLU", "It is the other way round.", r => r with { Choose = (l, L) => l < L ? Activation.Sigmoid : Activation.Relu } },
            { "the hidden layers take tanh", "Here they take ReLU.", r => r with { Choose = (l, L) => l < L ? Activation.Tanh : Activation.Sigmoid } },
            { "the last hidden layer takes the sigmoid too", "Only layer L takes it: where does the loop end?", r => r with { Choose = (l, L) => l < L - 1 ? Activation.Relu : Activation.Sigmoid } },
            { "the sigmoid of the last layer is missing: AL is ZL", "Z may be anything; an answer lies between 0 and 1.", r => r with { Activate = (l, L, Z, activation) => l < L ? Map(Z, activation.Value) : Z } },
            { "ReLU is missing in the hidden layers", "Without it all layers together are only one.", r => r with { Activate = (l, L, Z, activation) => l < L ? Z : Map(Z, activation.Value) } },
            { "every layer gets X instead of what the layer before gave", "What goes into layer l is A of layer l − 1.", r => r with { Input = (_, X) => X } },
            { "the last layer is left out", "How many layers are there, and where does the loop end?", r => r with { Layers = (first, L) => Enumerable.Range(first, L - 1) } },
            { "the first layer is left out", "Layer 1 has W1 and b1.", r => r with { Layers = (first, L) => Enumerable.Range(first + 1, L - 1) } },
            { "the loop begins at layer 0", "There is no W0: layer 0 is X.", r => r with { Layers = (first, L) => Enumerable.Range(0, L) } },
            { "the loop goes one layer too far", "Layer L is the last.", r => r with { Layers = (first, L) => Enumerable.Range(first, L + 1) } },
            { "the layers are walked from last to first", "The way forward begins at X.", r => r with { Layers = (first, L) => Enumerable.Range(first, L).Reverse() } },
            { "every layer takes W1 and b1", "Layer l has W[l] and b[l].", r => r with { Weights = (parameters, _) => parameters.W(1), Biases = (parameters, _) => parameters.b(1) } },
            { "every layer takes b1", "Layer l has b[l].", r => r with { Biases = (parameters, _) => parameters.b(1) } },
            { "the bias is missing", "See LinearForward.", r => r with { Linear = (W, A, _) => W * A } },
            { "the bias is subtracted", "See LinearForward.", r => r with { Linear = (W, A, b) => W * A - Wide(b, A) } },
            { "W and A are multiplied entry by entry (element-wise)", "See LinearForward.", r => r with { Linear = (W, A, b) => W.PointwiseMultiply(A) + Wide(b, A) } },
            { "W is transposed, and should not be", "A row of W is a neuron already.", r => r with { Linear = (W, A, b) => W.Transpose() * A + Wide(b, A) } },
            { "the caches are null", "The way back needs them.", r => r with { Caches = _ => null } },
            { "the caches are empty", "Add the cache of every layer.", r => r with { Caches = _ => [] } },
            { "the last layer's cache is missing", "One cache for each layer, also for the last.", r => r with { Caches = caches => caches[..^1] } },
            { "the first layer's cache is missing", "One cache for each layer: caches[0] belongs to layer 1.", r => r with { Caches = caches => caches[1..] } },
            { "the caches are in reverse order", "caches[l − 1] belongs to layer l.", r => r with { Caches = caches => [.. Enumerable.Reverse(caches)] } },
            { "every cache is that of the last layer", "Each layer has a cache of its own: add it when it is made.", r => r with { Caches = caches => [.. caches.Select(_ => caches[^1])] } },
            { "the caches hold a layer's output in place of its input", "dW = dZ · APrevᵀ: which one goes in?", r => r with { Cache = (_, W, b, Z, A, activation) => new(new(A, W, b), Z, activation) } },
            { "the caches hold A in Z's place", "The way back asks where Z was negative.", r => r with { Cache = (APrev, W, b, _, A, activation) => new(new(APrev, W, b), A, activation) } },
            { "the caches all say ReLU", "The last layer's activation is the sigmoid.", r => r with { Cache = (APrev, W, b, Z, _, _) => new(new(APrev, W, b), Z, Activation.Relu) } },
        },
        [
            new("AL", "A[0] = X, A[l] = g[l](W[l] · A[l−1] + b[l]), with ReLU for l < L and the sigmoid for l = L", "(A, var cache) = LinearActivationForward(A, parameters.W(l), parameters.b(l), l < L ? Activation.Relu : Activation.Sigmoid);"),
            new("caches", "caches[l − 1] belongs to layer l", "caches.Add(cache);"),
        ],
        yours => (X, parameters) => yours(X, parameters, null, null));

    private static Case<ModelForward> Case(int m, params int[] sizes) => new(Says(sizes, m), m, () =>
    {
        var random = new NumpyRandom(m + sizes.Length);
        var parameters = Parameters(random, sizes);
        var X = random.Randn(sizes[0], m);
        return new(() => [("X", X), .. parameters.Select(entry => (entry.Key, entry.Value))], yours =>
        {
            var (AL, caches) = yours(X, parameters);
            return [("AL", AL), .. Of(caches)];
        });
    });

    private static IEnumerable<(string Name, M? Value)> Of(IReadOnlyList<LayerCache>? caches) =>
        caches is null
            ? [("caches.Count", null)]
            : [("caches.Count", M.Build.Dense(1, 1, caches.Count)), .. caches.SelectMany((cache, index) => Named(cache, $"caches[{index}]"))];
}
