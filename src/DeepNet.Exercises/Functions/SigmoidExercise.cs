using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class SigmoidExercise
{
    private sealed record Recipe
    {
        public Func<double, double> Value { get; init; } = z => 1 / (1 + Math.Exp(-z));
        public Func<M, M> After { get; init; } = A => A;
        public Func<M, M, (M A, M Z)> Result { get; init; } = (A, Z) => (A, Z);
    }

    public static Exercise<Activate> Make() => new(
        "Sigmoid",
        DeepNeuralNetwork.Sigmoid,
        ActivationCases.Of([-800, -20, 0, 20, 800]),
        new Recipes<Recipe, Activate>(new(), r => Z => r.Result(r.After(Map(Z, r.Value)), Z))
        {
            { "the exponent has the wrong sign", "What should a large Z give: 0 or 1?", r => r with { Value = z => 1 / (1 + Math.Exp(z)) } },
            { "the brackets are missing: 1 / 1 + e^(−Z)", "A division comes before a sum.", r => r with { Value = z => 1 + Math.Exp(-z) } },
            { "the 1 in the denominator is missing: it is e^Z", "What should Z = 0 give?", r => r with { Value = z => 1 / Math.Exp(-z) } },
            { "the 1 is subtracted: 1 / (1 − e^(−Z))", "What should Z = 0 give?", r => r with { Value = z => 1 / (1 - Math.Exp(-z)) } },
            { "it is e^(−Z) alone", "It is one half at Z = 0.", r => r with { Value = z => Math.Exp(-z) } },
            { "it is tanh", "Its answers lie between 0 and 1, so none is negative.", r => r with { Value = Math.Tanh } },
            { "it is ReLU", "That is the other activation.", r => r with { Value = z => Math.Max(z, 0) } },
            { "it is the slope of the sigmoid", "That is for the way back.", r => r with { Value = z => 1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z))) } },
            { "it is a step, 0 or 1 only: Z is compared with 0, or the answer is rounded", "The sigmoid is smooth; a step has no slope to learn from.", r => r with { Value = z => z > 0 ? 1 : 0 } },
            { "the base is 2 instead of e", "Math.Exp has the base e.", r => r with { Value = z => 1 / (1 + Math.Pow(2, -z)) } },
            { "the base is 10 instead of e", "Math.Exp has the base e.", r => r with { Value = z => 1 / (1 + Math.Pow(10, -z)) } },
            { "Z is squared in the exponent", "Negative and positive Z must give different answers.", r => r with { Value = z => 1 / (1 + Math.Exp(-z * z)) } },
            { "the size of Z is taken without its sign", "Negative and positive Z must give different answers.", r => r with { Value = z => 1 / (1 + Math.Exp(-Math.Abs(z))) } },
            { "it is applied twice", "One half should come from Z = 0.", r => r with { After = SigmoidOf } },
            { "the first row only is computed", "Every entry is squeezed.", r => r with { After = A => Only(A, (i, _) => i == 0) } },
            { "the first column only is computed", "Every example is squeezed.", r => r with { After = A => Only(A, (_, k) => k == 0) } },
            { "A is transposed", "A has the shape of Z.", r => r with { After = A => A.Transpose() } },
            { "A stands in Z's place too", "The way back needs Z as it came in.", r => r with { Result = (A, Z) => (A, A) } },
            { "A and Z are returned in each other's place", "First A, then Z.", r => r with { Result = (A, Z) => (Z, A) } },
            { "Z is null", "The way back needs Z: return it too.", r => r with { Result = (A, Z) => (A, null!) } },
        }
        .AlsoRight("right, but e^Z / (1 + e^Z) gives NaN where Z is above 709; 1 / (1 + e^(−Z)) does not", r => r with { Value = z => Math.Exp(z) / (1 + Math.Exp(z)) }),
        [
            new("A", "A = 1 / (1 + e^(−Z)), entry by entry", "var A = 1 / (1 + (-Z).PointwiseExp());"),
            new("Z", "return A, and Z as it came", "return (A, Z);"),
        ]);
}
