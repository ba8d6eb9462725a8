using static DeepNet.Exercises.Inputs;
using WithOptions = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.Parameters, double, DeepNet.Activation?, DeepNet.Activation?, MathNet.Numerics.LinearAlgebra.Matrix<double>>;

namespace DeepNet.Exercises;

internal static class PredictExercise
{
    private sealed record Recipe
    {
        public Func<M, M> Prepare { get; init; } = X => X;
        public Func<Parameters, Parameters> Network { get; init; } = parameters => parameters;
        public Activation Hidden { get; init; } = Activation.Relu;
        public Activation Output { get; init; } = Activation.Sigmoid;
        public Func<M, M> Answers { get; init; } = AL => AL;
        public Func<double, double> Decide { get; init; } = a => a > 0.5 ? 1 : 0;
        public Func<M, M> After { get; init; } = predictions => predictions;
    }

    public static Exercise<PredictFrom, WithOptions> Make() => new(
        "Predict",
        (X, parameters) => DeepNeuralNetwork.Predict(X, parameters),
        [Case(12, 2, 4, 3, 1), Case(8, 4, 5, 2), Case(6, 3, 3, 3, 3), Case(9, 3, 1), Undecided()],
        new Recipes<Recipe, PredictFrom>(new(), r => (X, parameters) =>
        {
            var (AL, _) = DeepNeuralNetwork.LModelForward(r.Prepare(X), r.Network(parameters), r.Hidden, r.Output);
            return r.After(Map(r.Answers(AL), r.Decide));
        })
        {
            { "it returns AL itself, not 0 or 1", "Which of the two does the network choose?", r => r with { Decide = a => a } },
            { "0 and 1 are swapped", "A large answer means 1.", r => r with { Decide = a => a > 0.5 ? 0 : 1 } },
            { "it is always 1: the threshold is 0, or the sigmoid is applied a second time", "AL is a probability: where is its middle?", r => r with { Decide = a => a > 0 ? 1 : 0 } },
            { "it is always 0: the answer is cast to an integer, or the threshold is 1", "A cast to int cuts off: 0.9 becomes 0.", r => r with { Decide = Math.Truncate } },
            { "the classes are −1 and 1", "The labels are 0 and 1.", r => r with { Decide = a => a > 0.5 ? 1 : -1 } },
            { "the classes are 1 and 2", "The labels are 0 and 1.", r => r with { Decide = a => a > 0.5 ? 2 : 1 } },
            { "the sigmoid of the last layer is missing, and ReLU is there", "The last layer takes the sigmoid.", r => r with { Output = Activation.Relu } },
            { "the threshold stands at the average answer", "It is one half, whatever the others say.", r => r with { Answers = AL => AL - AL.Enumerate().Average() + 0.5 } },
            { "1 where the answer is the largest of its column", "Each output decides for itself.", r => r with { Answers = AL => AL.MapIndexed((i, k, a) => AL.Column(k).MaximumIndex() == i ? 1.0 : 0) } },
            { "the hidden layers take the sigmoid", "They take ReLU, as in training.", r => r with { Hidden = Activation.Sigmoid } },
            { "the hidden layers take tanh", "They take ReLU, as in training.", r => r with { Hidden = Activation.Tanh } },
            { "the biases are missing", "The network predicts with all its parameters.", r => r with { Network = parameters => new(Enumerable.Range(1, parameters.LayerCount).Select(l => (parameters.W(l), 0 * parameters.b(l)))) } },
            { "the last layer is left out", "How many layers are there?", r => r with { Network = parameters => parameters.LayerCount == 1 ? parameters : new(Enumerable.Range(1, parameters.LayerCount - 1).Select(l => (parameters.W(l), parameters.b(l)))) } },
            { "X is transposed, and should not be", "A column of X is an example already.", r => r with { Prepare = X => X.Transpose() } },
            { "the predictions are transposed", "They have the shape of Y.", r => r with { After = predictions => predictions.Transpose() } },
            { "the first output only is predicted", "A row for each output.", r => r with { After = predictions => predictions.SubMatrix(0, 1, 0, predictions.ColumnCount) } },
            { "the first example only is predicted", "A column for each example.", r => r with { After = predictions => predictions.SubMatrix(0, predictions.RowCount, 0, 1) } },
            { "null is returned", "Return the predictions.", r => r with { After = _ => null! } },
        }
        .AlsoRight("right, but an answer of exactly one half counts as 1 here (>= 0.5), and as 0 in the library (> 0.5)", r => r with { Decide = a => a >= 0.5 ? 1 : 0 }),
        [new("predictions", "1 where AL > 0.5, else 0", "var (AL, _) = LModelForward(X, parameters);  return AL.Map(a => a > 0.5 ? 1.0 : 0.0);")],
        yours => (X, parameters) => yours(X, parameters, 0.5, null, null));

    private static Case<PredictFrom> Case(int m, params int[] sizes) => Case(Says(sizes, m), m, () =>
    {
        var random = new NumpyRandom(m + sizes.Length);
        var centred = new Parameters(Enumerable.Range(1, sizes.Length - 1).Select(l => (2 * Initialization.He.Draw(random, sizes[l], sizes[l - 1]), 0.3 * random.Randn(sizes[l], 1))));
        return (random.Randn(sizes[0], m), centred);
    });

    // Z is 0 for the second example: its answer is one half exactly.
    private static Case<PredictFrom> Undecided() => Case("one neuron with the answers 0.73, 0.5 and 0.27", 3, () =>
        (M.Build.DenseOfArray(new double[,] { { 1, 0, -1 } }), new Parameters([(M.Build.Dense(1, 1, 1), M.Build.Dense(1, 1))])));

    private static Case<PredictFrom> Case(string says, int m, Func<(M X, Parameters Parameters)> make) => new(says, m, () =>
    {
        var (X, parameters) = make();
        return new(() => [("X", X), .. parameters.Select(entry => (entry.Key, entry.Value))], yours => [("predictions", yours(X, parameters))]);
    });
}
