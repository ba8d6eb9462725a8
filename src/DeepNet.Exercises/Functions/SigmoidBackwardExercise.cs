using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class SigmoidBackwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M> Value { get; init; } = SigmoidOf;
        public Func<M, M, M> Slope { get; init; } = (A, Z) => A.PointwiseMultiply(1 - A);
        public Func<M, M, M> Chain { get; init; } = (dA, slope) => dA.PointwiseMultiply(slope);
        public Func<M, M> After { get; init; } = dZ => dZ;
    }

    public static Exercise<ActivateBackward> Make() => new(
        "SigmoidBackward",
        DeepNeuralNetwork.SigmoidBackward,
        ActivationCases.Backward(),
        new Recipes<Recipe, ActivateBackward>(new(), r => (dA, Z) => r.After(r.Chain(dA, r.Slope(r.Value(Z), Z))))
        {
            { "it is the slope alone, without dA", "Chain rule: the slope times what comes from above.", r => r with { Chain = (_, slope) => slope } },
            { "the slope is missing: dA passes as it is", "Chain rule: the slope times what comes from above.", r => r with { Chain = (dA, _) => dA.Clone() } },
            { "the factor 1 − A is missing", "How steep is the sigmoid where A is nearly 1?", r => r with { Slope = (A, _) => A } },
            { "the factor A is missing", "How steep is the sigmoid where A is nearly 0?", r => r with { Slope = (A, _) => 1 - A } },
            { "the slope is A · (1 + A)", "How steep is the sigmoid where A is nearly 1?", r => r with { Slope = (A, _) => A.PointwiseMultiply(1 + A) } },
            { "dZ has the wrong sign", "The sigmoid rises everywhere; the minus comes in the update.", r => r with { Slope = (A, _) => A.PointwiseMultiply(A - 1) } },
            { "the slope is that of tanh: 1 − A²", "At Z = 0 the sigmoid's slope is ¼.", r => r with { Slope = (A, _) => 1 - A.PointwiseMultiply(A) } },
            { "the slope is that of ReLU", "That is the other activation.", r => r with { Slope = (_, Z) => Map(Z, z => z > 0 ? 1 : 0) } },
            { "the slope is squared", "Once is enough.", r => r with { Slope = (A, _) => A.PointwiseMultiply(1 - A).PointwisePower(2) } },
            { "Z is taken for A: the slope is Z · (1 − Z)", "First A = σ(Z), then A · (1 − A).", r => r with { Value = Z => Z } },
            { "the sigmoid is applied twice", "Z goes through it once.", r => r with { Value = Z => SigmoidOf(SigmoidOf(Z)) } },
            { "it is the sigmoid itself", "On the way back its slope is needed.", r => r with { Slope = (A, _) => A, Chain = (_, slope) => slope } },
            { "it divides by the slope", "Chain rule: multiply.", r => r with { Chain = (dA, slope) => dA.PointwiseDivide(slope) } },
            { "dA is added instead of multiplied", "Chain rule: multiply.", r => r with { Chain = (dA, slope) => dA + slope } },
            { "the matrix product is taken instead of entry by entry", "Each entry of Z has its own slope.", r => r with { Chain = (dA, slope) => dA * slope } },
            { "dA goes through the sigmoid too", "dA is multiplied as it is.", r => r with { Chain = (dA, slope) => SigmoidOf(dA).PointwiseMultiply(slope) } },
            { "1/m is in dZ", "1/m comes once, in dW and db.", r => r with { After = dZ => dZ / dZ.ColumnCount } },
            { "dZ is transposed", "dZ has the shape of Z.", r => r with { After = dZ => dZ.Transpose() } },
            { "the first row only is computed", "Every entry has its slope.", r => r with { After = dZ => Only(dZ, (i, _) => i == 0) } },
            { "the first column only is computed", "Every example has its slope.", r => r with { After = dZ => Only(dZ, (_, k) => k == 0) } },
        },
        [new("dZ", "dZ = dA ∘ σ(Z) ∘ (1 − σ(Z))", "var (A, _) = Sigmoid(Z);  return dA.PointwiseMultiply(A).PointwiseMultiply(1 - A);")]);
}
