using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class ReluExercise
{
    private sealed record Recipe
    {
        public Func<double, double> Value { get; init; } = z => Math.Max(z, 0);
        public Func<M, M> After { get; init; } = A => A;
        public Func<M, M, (M A, M Z)> Result { get; init; } = (A, Z) => (A, Z);
    }

    public static Exercise<Activate> Make() => new(
        "Relu",
        DeepNeuralNetwork.Relu,
        ActivationCases.Of([-3, -0.5, 0, 0.5, 7]),
        new Recipes<Recipe, Activate>(new(), r => Z => r.Result(r.After(Map(Z, r.Value)), Z))
        {
            { "nothing is cut off: A is Z", "What becomes of a negative entry?", r => r with { Value = z => z } },
            { "it takes the minimum of 0 and Z", "Positive entries pass.", r => r with { Value = z => Math.Min(z, 0) } },
            { "it is the absolute value", "A negative entry becomes 0.", r => r with { Value = Math.Abs } },
            { "a leak is left where Z is negative", "That is leaky ReLU; here a negative entry becomes 0.", r => r with { Value = z => z > 0 ? z : 0.01 * z } },
            { "a larger leak is left where Z is negative", "That is leaky ReLU; here a negative entry becomes 0.", r => r with { Value = z => z > 0 ? z : 0.1 * z } },
            { "it is the slope of ReLU: 0 or 1", "A positive entry passes as it is.", r => r with { Value = z => z > 0 ? 1 : 0 } },
            { "it is the sigmoid", "That is the other activation.", r => r with { Value = z => 1 / (1 + Math.Exp(-z)) } },
            { "it is tanh", "A positive entry passes as it is.", r => r with { Value = Math.Tanh } },
            { "it is the soft version, ln(1 + e^Z)", "ReLU has a corner at 0.", r => r with { Value = z => Math.Log(1 + Math.Exp(z)) } },
            { "negative entries become −1 instead of 0", "What is max(0, −3)?", r => r with { Value = z => z > 0 ? z : -1 } },
            { "it takes the maximum of 1 and Z", "What is max(0, 0.5)?", r => r with { Value = z => Math.Max(z, 1) } },
            { "it is cut off at 1 too", "Only negative entries are cut off.", r => r with { Value = z => Math.Clamp(z, 0, 1) } },
            { "the border is at 1 instead of 0", "An entry of 0.5 passes.", r => r with { Value = z => z > 1 ? z : 0 } },
            { "the sign is turned: max(0, −Z)", "Positive entries pass.", r => r with { Value = z => Math.Max(-z, 0) } },
            { "positive entries are squared", "They pass as they are.", r => r with { Value = z => z > 0 ? z * z : 0 } },
            { "the numbers are cut to integers", "A matrix holds doubles: do not cast to int.", r => r with { After = A => Map(A, Math.Truncate) } },
            { "the first row only is computed", "Every entry is looked at.", r => r with { After = A => Only(A, (i, _) => i == 0) } },
            { "the first column only is computed", "Every example is looked at.", r => r with { After = A => Only(A, (_, k) => k == 0) } },
            { "A is transposed", "A has the shape of Z.", r => r with { After = A => A.Transpose() } },
            { "A stands in Z's place too", "The way back needs Z as it came in: where was it negative?", r => r with { Result = (A, Z) => (A, A) } },
            { "A and Z are returned in each other's place", "First A, then Z.", r => r with { Result = (A, Z) => (Z, A) } },
            { "Z is null", "The way back needs Z: return it too.", r => r with { Result = (A, Z) => (A, null!) } },
        },
        [
            new("A", "A = max(0, Z), entry by entry", "var A = Z.PointwiseMaximum(0);"),
            new("Z", "return A, and Z as it came", "return (A, Z);"),
        ]);
}
