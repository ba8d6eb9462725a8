namespace DeepNet.Exercises;

internal static class NeuronLossExercise
{
    private sealed record Recipe
    {
        // a term with the factor 0 is 0, whatever its logarithm
        public Func<double, double, double> Term { get; init; } = (factor, p) => factor == 0 ? 0 : factor * Math.Log(p);
        public Func<Func<double, double, double>, double, double, double> Gain { get; init; } = (term, yHat, y) => term(y, yHat) + term(1 - y, 1 - yHat);
        public Func<double, double, (double YHat, double Y)> Arguments { get; init; } = (yHat, y) => (yHat, y);
        public double Factor { get; init; } = -1;
    }

    public static Exercise<LossOfOne> Make() => new(
        "NeuronLoss",
        (yHat, y) => DeepNeuralNetwork.ComputeCost(M.Build.Dense(1, 1, yHat), M.Build.Dense(1, 1, y)),
        [Case(0.9, 1), Case(0.9, 0), Case(0.2, 1), Case(0.2, 0), Case(0.5, 1), Case(0.7, 0.25), Case(1, 1), Case(0, 0)],
        new Recipes<Recipe, LossOfOne>(new(), r => (yHat, y) =>
        {
            var (answer, label) = r.Arguments(yHat, y);
            return r.Factor * r.Gain(r.Term, answer, label);
        })
        {
            { "the two branches are swapped: the label 1 gets the loss of the label 0", "What does a sure and right answer cost?", r => r with { Arguments = (yHat, y) => (yHat, 1 - y) } },
            { "the sign is missing", "A logarithm of a number below 1 is negative, and surprise is not.", r => r with { Factor = 1 } },
            { "the second term is missing", "What does an example with the label 0 cost?", r => r with { Gain = (term, yHat, y) => term(y, yHat) } },
            { "the first term is missing", "What does an example with the label 1 cost?", r => r with { Gain = (term, yHat, y) => term(1 - y, 1 - yHat) } },
            { "the second term has the wrong sign", "Both terms are surprises, and add up.", r => r with { Gain = (term, yHat, y) => term(y, yHat) - term(1 - y, 1 - yHat) } },
            { "the second logarithm is taken of ŷ, not of 1 − ŷ", "For the label 0, which probability did the neuron give to what happened?", r => r with { Gain = (term, yHat, y) => term(y, yHat) + term(1 - y, yHat) } },
            { "ŷ and y are swapped", "The logarithm is taken of the answer.", r => r with { Arguments = (yHat, y) => (y, yHat) } },
            { "the logarithm is the one to base 10 (log10)", "An answer of ½ must cost ln 2 = 0.693.", r => r with { Term = (factor, p) => factor == 0 ? 0 : factor * Math.Log10(p) } },
            { "the logarithm is the one to base 2 (log2)", "An answer of ½ must cost ln 2 = 0.693.", r => r with { Term = (factor, p) => factor == 0 ? 0 : factor * Math.Log2(p) } },
            { "the logarithms are missing", "Surprise is −ln of a probability.", r => r with { Term = (factor, p) => factor * p } },
            { "it is the squared error", "Cross-entropy takes logarithms.", r => r with { Gain = (_, yHat, y) => -(yHat - y) * (yHat - y) } },
            { "it is half the squared error", "Cross-entropy takes logarithms.", r => r with { Gain = (_, yHat, y) => -(yHat - y) * (yHat - y) / 2 } },
            { "it is the absolute error", "Cross-entropy takes logarithms.", r => r with { Gain = (_, yHat, y) => -Math.Abs(yHat - y) } },
            { "it is the error ŷ − y", "That is the slope of the loss, not the loss.", r => r with { Gain = (_, yHat, y) => y - yHat } },
            { "it is divided by 2", "The ½ belongs to the squared error.", r => r with { Factor = -0.5 } },
            { "0 · log 0 gives NaN", "The term has the factor 0. Which value should it have?", r => r with { Term = (factor, p) => factor * Math.Log(p) } },
        },
        [new("loss", "−(y · ln ŷ + (1 − y) · ln(1 − ŷ))", "-(y * Math.Log(yHat) + (1 - y) * Math.Log(1 - yHat)), with care where ŷ is 0 or 1")])
    {
        Tolerance = 1e-4,
    };

    private static Case<LossOfOne> Case(double yHat, double y) => new(FormattableString.Invariant($"ŷ = {yHat} and y = {y}"), 1, () =>
        new(() => [], yours => [("loss", M.Build.Dense(1, 1, yours(yHat, y)))]));
}
