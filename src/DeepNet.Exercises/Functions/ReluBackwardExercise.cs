using MathNet.Numerics.LinearAlgebra;
using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class ReluBackwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M> Slope { get; init; } = (dA, Z) => Map(Z, z => z > 0 ? 1 : 0);
        public Func<M, M, M> Chain { get; init; } = (dA, slope) => dA.PointwiseMultiply(slope);
        public Func<M, M> After { get; init; } = dZ => dZ;
    }

    public static Exercise<ActivateBackward> Make() => new(
        "ReluBackward",
        DeepNeuralNetwork.ReluBackward,
        ActivationCases.Backward(),
        new Recipes<Recipe, ActivateBackward>(new(), r => (dA, Z) => r.After(r.Chain(dA, r.Slope(dA, Z))))
        {
            { "dA passes everywhere: there is no mask (or it asks A >= 0, which is always true)", "Where Z was negative, ReLU gave 0 whatever Z was.", r => r with { Slope = (_, Z) => Map(Z, _ => 1) } },
            { "the mask comes from dA", "Whether a neuron was silent shows in Z; dA may be negative.", r => r with { Slope = (dA, _) => Map(dA, d => d > 0 ? 1 : 0) } },
            { "the mask asks for dA and Z, both positive", "dA may be negative: only Z decides.", r => r with { Slope = (dA, Z) => dA.MapIndexed((i, k, d) => d > 0 && Z[i, k] > 0 ? 1.0 : 0, Zeros.Include) } },
            { "it is the mask alone, without dA", "Chain rule: the slope times what comes from above.", r => r with { Chain = (_, slope) => slope } },
            { "it multiplies by A instead of the slope", "The slope of max(0, z) is 1 or 0.", r => r with { Slope = (_, Z) => Z.PointwiseMaximum(0) } },
            { "it multiplies by Z instead of the slope", "The slope of max(0, z) is 1 or 0.", r => r with { Slope = (_, Z) => Z } },
            { "the mask is upside down", "Where does ReLU let through?", r => r with { Slope = (_, Z) => Map(Z, z => z > 0 ? 0 : 1) } },
            { "it is ReLU itself, of Z", "On the way back its slope is needed.", r => r with { Slope = (_, Z) => Z.PointwiseMaximum(0), Chain = (_, slope) => slope } },
            { "a leak is left where Z is negative", "ReLU's slope there is 0.", r => r with { Slope = (_, Z) => Map(Z, z => z > 0 ? 1 : 0.01) } },
            { "the slope is −1 where Z is negative", "ReLU's slope there is 0.", r => r with { Slope = (_, Z) => Map(Z, z => z > 0 ? 1 : -1) } },
            { "the slope is that of the sigmoid", "That is the other activation.", r => r with { Slope = (_, Z) => SigmoidOf(Z).PointwiseMultiply(1 - SigmoidOf(Z)) } },
            { "the border is at 1 instead of 0", "Where is the corner of max(0, z)?", r => r with { Slope = (_, Z) => Map(Z, z => z > 1 ? 1 : 0) } },
            { "a whole column is stopped where one of its Z is negative", "Each entry decides for itself.", r => r with { Slope = (_, Z) => Z.MapIndexed((_, k, _) => Z.Column(k).All(z => z > 0) ? 1.0 : 0, Zeros.Include) } },
            { "dA is added instead of multiplied", "Chain rule: multiply.", r => r with { Chain = (dA, slope) => dA + slope } },
            { "the matrix product is taken instead of entry by entry", "Each entry of Z has its own slope.", r => r with { Chain = (dA, slope) => dA * slope } },
            { "1/m is in dZ", "1/m comes once, in dW and db.", r => r with { After = dZ => dZ / dZ.ColumnCount } },
            { "dZ has the wrong sign", "The minus comes in the update.", r => r with { After = dZ => -dZ } },
            { "dZ is transposed", "dZ has the shape of Z.", r => r with { After = dZ => dZ.Transpose() } },
            { "the first row only is computed", "Every entry has its slope.", r => r with { After = dZ => Only(dZ, (i, _) => i == 0) } },
            { "the first column only is computed", "Every example has its slope.", r => r with { After = dZ => Only(dZ, (_, k) => k == 0) } },
        }
        .AlsoRight("right, but the mask is Z >= 0: at Z = 0 exactly the article takes the slope 0, the neuron article takes 1; both are in use", r => r with { Slope = (_, Z) => Map(Z, z => z >= 0 ? 1 : 0) }),
        [new("dZ", "dZ = dA ∘ (1 where Z > 0, else 0)", "return dA.PointwiseMultiply(Z.Map(z => z > 0 ? 1.0 : 0.0));")]);
}
