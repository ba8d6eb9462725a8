using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class ComputeCostExercise
{
    private sealed record Recipe
    {
        public Func<M, M> Log { get; init; } = MatrixExtensions.ClippedLog;
        public double LogOfBase { get; init; } = 1;
        public Func<Func<M, M>, M, M, M> Gains { get; init; } = (log, AL, Y) => Y.PointwiseMultiply(log(AL)) + (1 - Y).PointwiseMultiply(log(1 - AL));
        public Func<M, M, (M AL, M Y)> Arguments { get; init; } = (AL, Y) => (AL, Y);
        public Func<M, double> Sum { get; init; } = gains => gains.Enumerate().Sum();
        public Func<double, M, double> Average { get; init; } = (sum, Y) => sum / Y.ColumnCount;
        public double Sign { get; init; } = -1;
    }

    public static Exercise<Cost> Make() => new(
        "ComputeCost",
        DeepNeuralNetwork.ComputeCost,
        [
            Answers("5 examples", 1, 5, soft: false),
            Answers("2 outputs, 3 examples", 2, 3, soft: false),
            Answers("3 outputs, 3 examples", 3, 3, soft: false),
            Answers("one example", 1, 1, soft: false),
            Answers("labels between 0 and 1", 1, 4, soft: true),
            Case("answers that are sure and right, AL = Y", () => Labels(1, 3), () => Labels(1, 3)),
        ],
        new Recipes<Recipe, Cost>(new(), r => (AL, Y) =>
        {
            var (answers, labels) = r.Arguments(AL, Y);
            return r.Sign * r.Average(r.Sum(r.Gains(a => r.Log(a) / r.LogOfBase, answers, labels)), labels);
        })
        {
            { "the sign is missing", "A logarithm of a number below 1 is negative, and surprise is not.", r => r with { Sign = 1 } },
            { "1/m is missing", "The cost is the average over the examples, not their sum.", r => r with { Average = (sum, _) => sum } },
            { "1/m is there twice", "Once is an average.", r => r with { Average = (sum, Y) => sum / Y.ColumnCount / Y.ColumnCount } },
            { "1 / m is a division of integers, which is 0", "In C# 1 / 5 is 0 and 1.0 / 5 is 0.2.", r => r with { Average = (sum, Y) => 1 / Y.ColumnCount * sum } },
            { "m is taken from the rows", "The examples are the columns.", r => r with { Average = (sum, Y) => sum / Y.RowCount } },
            { "it is divided by the number of entries, not of examples", "m counts examples: the columns.", r => r with { Average = (sum, Y) => sum / (Y.RowCount * Y.ColumnCount) } },
            { "it is divided by 2m", "The ½ belongs to the squared error.", r => r with { Average = (sum, Y) => sum / (2 * Y.ColumnCount) } },
            { "the second term is missing", "What do the examples with the label 0 cost?", r => r with { Gains = (log, AL, Y) => Y.PointwiseMultiply(log(AL)) } },
            { "the first term is missing", "What do the examples with the label 1 cost?", r => r with { Gains = (log, AL, Y) => (1 - Y).PointwiseMultiply(log(1 - AL)) } },
            { "the second term has the wrong sign", "Both terms are surprises, and add up.", r => r with { Gains = (log, AL, Y) => Y.PointwiseMultiply(log(AL)) - (1 - Y).PointwiseMultiply(log(1 - AL)) } },
            { "the second logarithm is taken of AL, not of 1 − AL", "For the label 0, which probability did the network give to what happened?", r => r with { Gains = (log, AL, Y) => Y.PointwiseMultiply(log(AL)) + (1 - Y).PointwiseMultiply(log(AL)) } },
            { "the logarithms are missing", "Surprise is −ln of a probability.", r => r with { Gains = (_, AL, Y) => Y.PointwiseMultiply(AL) + (1 - Y).PointwiseMultiply(1 - AL) } },
            { "the logarithm is the one to base 10 (log10)", "Answers of ½ must cost ln 2 = 0.693.", r => r with { LogOfBase = Math.Log(10) } },
            { "the logarithm is the one to base 2 (log2)", "Answers of ½ must cost ln 2 = 0.693.", r => r with { LogOfBase = Math.Log(2) } },
            { "AL and Y are swapped", "The logarithm is taken of the answer, not of the label.", r => r with { Arguments = (AL, Y) => (Y, AL) } },
            { "the labels 0 and 1 are swapped", "For the label 1 the surprise is −ln AL.", r => r with { Arguments = (AL, Y) => (AL, 1 - Y) } },
            { "it is the squared error", "Cross-entropy takes logarithms.", r => r with { Gains = (_, AL, Y) => -(AL - Y).PointwisePower(2) } },
            { "it is the absolute error", "Cross-entropy takes logarithms.", r => r with { Gains = (_, AL, Y) => -(AL - Y).PointwiseAbs() } },
            { "it is the entropy of the answers: the labels are not asked", "What is the surprise at the label that came?", r => r with { Gains = (log, AL, _) => AL.PointwiseMultiply(log(AL)) + (1 - AL).PointwiseMultiply(log(1 - AL)) } },
            { "the first row only is counted", "A network may have more than one output.", r => r with { Sum = gains => gains.Row(0).Sum() } },
            { "the first example only is counted", "Where is the sum over the examples?", r => r with { Sum = gains => gains.Column(0).Sum() } },
            { "the last example is left out", "Where does the loop end?", r => r with { Sum = gains => gains.Enumerate().Sum() - gains.Column(gains.ColumnCount - 1).Sum() } },
            { "the matrices are multiplied, which mixes the outputs", "With one output Y · ln ALᵀ is the sum; with two it is a 2×2 matrix.", r => r with { Gains = (log, AL, Y) => Y * log(AL).Transpose() + (1 - Y) * log(1 - AL).Transpose() } },
            { "0 · log 0 gives NaN", "The term has the factor 0. Which value should it have, and what could you do to the logarithm's argument?", r => r with { Log = a => Map(a, Math.Log) } },
        },
        [new("J", "J = −1/m · Σ [ Y · ln AL + (1 − Y) · ln(1 − AL) ]", "var losses = -Y.PointwiseMultiply(AL.ClippedLog()) - (1 - Y).PointwiseMultiply((1 - AL).ClippedLog());  then their sum, times 1.0 / m")])
    {
        // log(a + 1e-6) or a clipped log is right too
        Tolerance = 1e-4,
    };

    private static Case<Cost> Answers(string says, int n, int m, bool soft) =>
        Case(says, () => 0.1 + 0.8 * new NumpyRandom(n + 10 * m).Rand(n, m), () => soft ? 0.1 + 0.8 * new NumpyRandom(7).Rand(n, m) : Labels(n, m));

    private static Case<Cost> Case(string says, Func<M> answers, Func<M> labels) => new(says, labels().ColumnCount, () =>
    {
        var (AL, Y) = (answers(), labels());
        return new(() => [("AL", AL), ("Y", Y)], yours => [("J", M.Build.Dense(1, 1, yours(AL, Y)))]);
    });
}
