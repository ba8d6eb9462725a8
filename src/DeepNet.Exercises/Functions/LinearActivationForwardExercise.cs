using static DeepNet.DeepNeuralNetwork;
using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class LinearActivationForwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M, M> Linear { get; init; } = (A, W, b) => W * A + Wide(b, A);
        public Func<Activation, Activation> Choose { get; init; } = activation => activation;
        public Func<M, Activation, M> Activate { get; init; } = (Z, activation) => Map(Z, activation.Value);
        public Func<M, M, M, LinearCache?> Kept { get; init; } = (APrev, W, b) => new(APrev, W, b);
        public Func<LinearCache?, M, M, Activation, LayerCache?> Cache { get; init; } = (linear, Z, A, activation) => new(linear!, Z, activation);
    }

    public static Exercise<LayerForward> Make() => new(
        "LinearActivationForward",
        LinearActivationForward,
        [.. Cases(Activation.Relu), .. Cases(Activation.Sigmoid)],
        new Recipes<Recipe, LayerForward>(new(), r => (APrev, W, b, activation) =>
        {
            var Z = r.Linear(APrev, W, b);
            var A = r.Activate(Z, r.Choose(activation));
            return (A, r.Cache(r.Kept(APrev, W, b), Z, A, activation)!);
        })
        {
            { "the activation is missing: A is Z", "Which function comes after the linear part?", r => r with { Activate = (Z, _) => Z } },
            { "ReLU is taken whatever the activation is", "The parameter activation says which one.", r => r with { Choose = _ => Activation.Relu } },
            { "the sigmoid is taken whatever the activation is", "The parameter activation says which one.", r => r with { Choose = _ => Activation.Sigmoid } },
            { "ReLU and the sigmoid are in each other's place", "Look at the two branches.", r => r with { Choose = activation => activation == Activation.Relu ? Activation.Sigmoid : Activation.Relu } },
            { "tanh stands for the sigmoid", "The sigmoid's answers lie between 0 and 1.", r => r with { Choose = activation => activation == Activation.Sigmoid ? Activation.Tanh : activation } },
            { "the activation is applied twice", "Once is enough: g(Z).", r => r with { Activate = (Z, activation) => Map(Map(Z, activation.Value), activation.Value) } },
            { "it is the activation's slope", "The slope is for the way back.", r => r with { Activate = (Z, activation) => Map(Z, activation.Slope) } },
            { "the activation is applied before the linear part too", "APrev has been through its own layer's activation.", r => r with { Linear = (A, W, b) => W * A.PointwiseMaximum(0) + Wide(b, A) } },
            { "the linear part is missing: the activation is applied to APrev", "First Z = W · APrev + b.", r => r with { Linear = (A, W, b) => A } },
            { "the bias is missing", "See LinearForward.", r => r with { Linear = (A, W, b) => W * A } },
            { "the bias is subtracted", "See LinearForward.", r => r with { Linear = (A, W, b) => W * A - Wide(b, A) } },
            { "W and APrev are multiplied entry by entry (element-wise)", "See LinearForward.", r => r with { Linear = (A, W, b) => W.PointwiseMultiply(A) + Wide(b, A) } },
            { "W is transposed, and should not be", "A row of W is a neuron already.", r => r with { Linear = (A, W, b) => W.Transpose() * A + Wide(b, A) } },
            { "A is transposed", "A has the shape of Z.", r => r with { Activate = (Z, activation) => Map(Z, activation.Value).Transpose() } },
            { "the cache is null", "The way back needs it: return it too.", r => r with { Cache = (_, _, _, _) => null } },
            { "the linear part's cache is null", "LinearForward hands it over: keep it.", r => r with { Kept = (_, _, _) => null } },
            { "the cache holds A in Z's place", "The way back asks where Z was negative.", r => r with { Cache = (linear, _, A, activation) => new(linear!, A, activation) } },
            { "the cache holds the layer's output in place of its input APrev", "dW = dZ · APrevᵀ: which one goes in?", r => r with { Cache = (linear, Z, A, activation) => new(linear! with { A = A }, Z, activation) } },
            { "the cache says ReLU whatever the activation is", "The way back asks the cache which one it was.", r => r with { Cache = (linear, Z, _, _) => new(linear!, Z, Activation.Relu) } },
            { "the cache says sigmoid whatever the activation is", "The way back asks the cache which one it was.", r => r with { Cache = (linear, Z, _, _) => new(linear!, Z, Activation.Sigmoid) } },
            { "the cache's activation is null", "The way back asks the cache which one it was.", r => r with { Cache = (linear, Z, _, _) => new(linear!, Z, null!) } },
        },
        [
            new("A", "A = g(Z) with Z = W · APrev + b", "var (Z, linearCache) = LinearForward(APrev, W, b);  then  var (A, _) = Relu(Z);  or  Sigmoid(Z)"),
            new("cache.Z", "the cache is (linear cache, Z, activation)", "return (A, new LayerCache(linearCache, Z, activation));"),
        ]);

    private static IEnumerable<Case<LayerForward>> Cases(Activation activation) =>
        Layers<LayerForward>((random, n, nPrev, m) =>
        {
            var (A, W, b) = (random.Randn(nPrev, m), random.Randn(n, nPrev), random.Randn(n, 1));
            return new(() => [("APrev", A), ("W", W), ("b", b)], yours =>
            {
                var (answer, cache) = yours(A, W, b, activation);
                return [("A", answer), .. Named(cache)];
            });
        })
        .Take(3)
        .Select(at => at with { Says = $"{activation}, {at.Says}" });
}
