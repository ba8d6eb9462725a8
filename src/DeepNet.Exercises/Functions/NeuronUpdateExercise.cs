namespace DeepNet.Exercises;

internal static class NeuronUpdateExercise
{
    private sealed record Recipe
    {
        public Func<double[], double, double[], double> Sum { get; init; } = (w, b, x) => w.Zip(x, (weight, input) => weight * input).Sum() + b;
        public Func<double, double> Activation { get; init; } = z => 1 / (1 + Math.Exp(-z));
        public Func<double, double, double> Error { get; init; } = (yHat, y) => yHat - y;
        public Func<double, double, int, double> WeightSlope { get; init; } = (dz, input, k) => dz * input;
        public Func<double, double[], double> BiasSlope { get; init; } = (dz, x) => dz;
        public Func<double, double, double> Scale { get; init; } = (learningRate, slope) => learningRate * slope;
        public Func<double, double, double> Step { get; init; } = (old, step) => old - step;
        public bool Weights { get; init; } = true;
        public bool Bias { get; init; } = true;
    }

    public static Exercise<UpdateOne> Make() => new(
        "NeuronUpdate",
        // the library's own network of one neuron
        (w, b, x, y, learningRate) =>
        {
            var parameters = new Parameters([(M.Build.Dense(1, w.Length, w), M.Build.Dense(1, 1, b))]);
            var (AL, caches) = DeepNeuralNetwork.LModelForward(M.Build.Dense(x.Length, 1, x), parameters);
            var updated = DeepNeuralNetwork.UpdateParameters(parameters, DeepNeuralNetwork.LModelBackward(AL, M.Build.Dense(1, 1, y), caches), learningRate);
            return (updated.W(1).Row(0).ToArray(), updated.b(1)[0, 0]);
        },
        [Case([0.5, 0.25, -1], 0, [1, -2, 0.5], 1, 0.1), Case([0.3, -0.7], 0.4, [1.5, 2], 0, 0.5), Case([1, 1], -0.5, [0.2, 0.9], 1, 2), Case([-0.6], 0.2, [3], 0, 0.3)],
        new Recipes<Recipe, UpdateOne>(new(), r => (w, b, x, y, learningRate) =>
        {
            var dz = r.Error(r.Activation(r.Sum(w, b, x)), y);
            var weights = w.Select((weight, k) => r.Weights ? r.Step(weight, r.Scale(learningRate, r.WeightSlope(dz, x[k], k))) : weight).ToArray();
            return (weights, r.Bias ? r.Step(b, r.Scale(learningRate, r.BiasSlope(dz, x))) : b);
        })
        {
            { "the sign is wrong: it climbs", "Downhill is against the slope.", r => r with { Step = (old, step) => old + step } },
            { "the learning rate is missing", "How long is the step?", r => r with { Scale = (_, slope) => slope } },
            { "the learning rate is 0.1 whatever it should be", "Use the parameter, not another cell's variable.", r => r with { Scale = (_, slope) => 0.1 * slope } },
            { "it divides by the learning rate", "A smaller learning rate makes a smaller step.", r => r with { Scale = (learningRate, slope) => slope / learningRate } },
            { "the old value is missing: it is the step alone", "From where does the step go?", r => r with { Step = (_, step) => -step } },
            { "the input x is missing in the slope of a weight", "A weight with the input 0 had no part in the answer.", r => r with { WeightSlope = (dz, _, _) => dz } },
            { "the first weight only is changed", "All weights learn.", r => r with { WeightSlope = (dz, input, k) => k == 0 ? dz * input : 0 } },
            { "the bias's slope is multiplied by an input", "The bias has no input: as if it were 1.", r => r with { BiasSlope = (dz, x) => dz * x[0] } },
            { "the bias is left as it is", "It learns too.", r => r with { Bias = false } },
            { "the weights are left as they are", "They learn too.", r => r with { Weights = false } },
            { "the bias is missing in z", "z = w · x + b.", r => r with { Sum = (w, _, x) => w.Zip(x, (weight, input) => weight * input).Sum() } },
            { "the sigmoid is missing: the error is z − y", "The neuron's answer is σ(z).", r => r with { Activation = z => z } },
            { "the exponent of the sigmoid has the wrong sign", "What should a large z give: 0 or 1?", r => r with { Activation = z => 1 / (1 + Math.Exp(z)) } },
            { "the label is missing: the error is ŷ alone", "How far is the answer from the label?", r => r with { Error = (yHat, _) => yHat } },
            { "the slope of the squared error is taken: ŷ · (1 − ŷ) is in it", "With cross-entropy it cancels, and ŷ − y is left.", r => r with { Error = (yHat, y) => (yHat - y) * yHat * (1 - yHat) } },
            { "the slope's sign alone is used", "A large error makes a long step.", r => r with { Error = (yHat, y) => Math.Sign(yHat - y) } },
            { "the step is twice as long", "The slope is ŷ − y, without a 2.", r => r with { Error = (yHat, y) => 2 * (yHat - y) } },
        },
        [
            new("w", "w = w − α · (ŷ − y) · x, with ŷ = σ(w · x + b)", "w.Zip(x, (weight, input) => weight - learningRate * dz * input)"),
            new("b", "b = b − α · (ŷ − y)", "b - learningRate * dz"),
        ]);

    private static Case<UpdateOne> Case(double[] w, double b, double[] x, double y, double learningRate) =>
        new(FormattableString.Invariant($"w = [{string.Join(", ", w.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)))}], b = {b} and the label {y}"), 1, () =>
        {
            var (weights, inputs) = (w.ToArray(), x.ToArray());
            return new(() => [("w", M.Build.Dense(1, weights.Length, weights)), ("x", M.Build.Dense(1, inputs.Length, inputs))], yours =>
            {
                var (W, B) = yours(weights, b, inputs, y, learningRate);
                return [("w", W is null ? null : M.Build.Dense(1, W.Length, W)), ("b", M.Build.Dense(1, 1, B))];
            });
        });
}
