using static DeepNet.DeepNeuralNetwork;
using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class LinearActivationBackwardExercise
{
    private sealed record Recipe
    {
        public Func<Activation, Activation> Choose { get; init; } = activation => activation;
        public Func<M, LayerCache, M> Argument { get; init; } = (_, cache) => cache.Z;
        public Func<Activation, M, M> Slope { get; init; } = (activation, Z) => Map(Z, activation.Slope);
        public Func<M, M, M> Chain { get; init; } = (dA, slope) => dA.PointwiseMultiply(slope);
        public Func<M, M, M, M> Weights { get; init; } = (dZ, _, A) => dZ * A.Transpose() / A.ColumnCount;
        public Func<M, M, M> Biases { get; init; } = (dZ, _) => Column(dZ.RowSums()) / dZ.ColumnCount;
        public Func<M, M, M, M> Handed { get; init; } = (W, dZ, _) => W.Transpose() * dZ;
    }

    public static Exercise<LayerBackward> Make() => new(
        "LinearActivationBackward",
        LinearActivationBackward,
        [.. Cases(Activation.Relu), .. Cases(Activation.Sigmoid)],
        new Recipes<Recipe, LayerBackward>(new(), r => (dA, cache, activation) =>
        {
            var dZ = r.Chain(dA, r.Slope(r.Choose(activation), r.Argument(dA, cache)));
            var (A, W, _) = cache.Linear;
            return (r.Handed(W, dZ, dA), r.Weights(dZ, dA, A), r.Biases(dZ, dA));
        })
        {
            { "the activation is skipped: dA goes straight into the linear part", "dZ = dA ∘ g′(Z) comes first.", r => r with { Chain = (dA, _) => dA } },
            { "dA is missing: dZ is the slope alone", "Chain rule: the slope times what comes from above.", r => r with { Chain = (_, slope) => slope } },
            { "dA is added instead of multiplied", "Chain rule: multiply.", r => r with { Chain = (dA, slope) => dA + slope } },
            { "ReLU's slope is taken whatever the activation is", "The parameter activation says which one.", r => r with { Choose = _ => Activation.Relu } },
            { "the sigmoid's slope is taken whatever the activation is", "The parameter activation says which one.", r => r with { Choose = _ => Activation.Sigmoid } },
            { "ReLU and the sigmoid are in each other's place", "Look at the two branches.", r => r with { Choose = activation => activation == Activation.Relu ? Activation.Sigmoid : Activation.Relu } },
            { "the way forward is taken: g(Z) instead of the slope g′(Z)", "Use SigmoidBackward and ReluBackward.", r => r with { Slope = (activation, Z) => Map(Z, activation.Value) } },
            { "the slope is taken at A instead of Z", "The cache keeps Z for that.", r => r with { Slope = (activation, Z) => Map(Map(Z, activation.Value), activation.Slope) } },
            { "the slope is taken at dA instead of Z", "The cache keeps Z for that.", r => r with { Argument = (dA, _) => dA } },
            { "the slope is taken at the layer's input cache.Linear.A instead of Z", "The cache keeps Z for that.", r => r with { Argument = (_, cache) => cache.Linear.A } },
            { "the mask is upside down", "Where does ReLU let through?", r => r with { Slope = (activation, Z) => activation == Activation.Relu ? Map(Z, z => z > 0 ? 0 : 1) : Map(Z, activation.Slope) } },
            { "the sigmoid's slope lacks the factor 1 − A", "How steep is the sigmoid where A is nearly 1?", r => r with { Slope = (activation, Z) => activation == Activation.Sigmoid ? SigmoidOf(Z) : Map(Z, activation.Slope) } },
            { "1/m is missing in dW", "dW is an average over the examples.", r => r with { Weights = (dZ, _, A) => dZ * A.Transpose() } },
            { "1/m is there twice in dW", "LinearBackward averages already.", r => r with { Weights = (dZ, _, A) => dZ * A.Transpose() / A.ColumnCount / A.ColumnCount } },
            { "1/m is missing in db", "db is an average over the examples.", r => r with { Biases = (dZ, _) => Column(dZ.RowSums()) } },
            { "1/m is there twice in db", "LinearBackward averages already.", r => r with { Biases = (dZ, _) => Column(dZ.RowSums()) / dZ.ColumnCount / dZ.ColumnCount } },
            { "1/m is in dZ, and again in dW and db", "LinearBackward averages; dZ is not divided.", r => r with { Chain = (dA, slope) => dA.PointwiseMultiply(slope) / dA.ColumnCount } },
            { "dW is made of dA instead of dZ", "LinearBackward takes dZ.", r => r with { Weights = (_, dA, A) => dA * A.Transpose() / A.ColumnCount } },
            { "db is made of dA instead of dZ", "LinearBackward takes dZ.", r => r with { Biases = (_, dA) => Column(dA.RowSums()) / dA.ColumnCount } },
            { "dAPrev is made of dA instead of dZ", "LinearBackward takes dZ.", r => r with { Handed = (W, _, dA) => W.Transpose() * dA } },
            { "dAPrev is dA itself", "dAPrev has the shape of the layer's input.", r => r with { Handed = (_, _, dA) => dA } },
            { "db is summed down the columns", "A bias acts on all examples: sum along its row.", r => r with { Biases = (dZ, _) => Column(dZ.ColumnSums()) / dZ.ColumnCount } },
            { "in dAPrev, W is not transposed", "Backwards all neurons send to each input.", r => r with { Handed = (W, dZ, _) => W * dZ } },
            { "1/m is in dAPrev", "Only dW and db average.", r => r with { Handed = (W, dZ, _) => W.Transpose() * dZ / dZ.ColumnCount } },
            { "dZ has the wrong sign", "The minus comes in the update.", r => r with { Chain = (dA, slope) => -dA.PointwiseMultiply(slope) } },
        },
        [
            new("dW", "dZ = dA ∘ g′(Z), then LinearBackward", "var dZ = ReluBackward(dA, cache.Z);  or  SigmoidBackward(dA, cache.Z)  and  return LinearBackward(dZ, cache.Linear);"),
        ]);

    private static IEnumerable<Case<LayerBackward>> Cases(Activation activation) =>
        Layers<LayerBackward>((random, n, nPrev, m) =>
        {
            var (A, W, b, dA) = (random.Randn(nPrev, m), random.Randn(n, nPrev), random.Randn(n, 1), random.Randn(n, m));
            var cache = LinearActivationForward(A, W, b, activation).Cache;
            return new(() => [("dA", dA), ("A", A), ("W", W), ("b", b), ("Z", cache.Z)], yours =>
            {
                var (dAPrev, dW, db) = yours(dA, cache, activation);
                return [("dW", dW), ("db", db), ("dAPrev", dAPrev)];
            });
        })
        .Take(4)
        .Select(at => at with { Says = $"{activation}, {at.Says}" });
}
