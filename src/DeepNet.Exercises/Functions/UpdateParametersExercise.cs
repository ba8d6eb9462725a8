using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class UpdateParametersExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M> Step { get; init; } = (old, step) => old - step;
        public Func<double, M, M> Scale { get; init; } = (learningRate, slope) => learningRate * slope;
        public Func<Gradients, int, int, M> WeightSlope { get; init; } = (grads, l, L) => grads.dW(l);
        public Func<Gradients, int, int, M> BiasSlope { get; init; } = (grads, l, L) => grads.db(l);
        public Func<int, int, bool> Weights { get; init; } = (l, L) => true;
        public Func<int, int, bool> Biases { get; init; } = (l, L) => true;
        public Func<Parameters, Parameters> Result { get; init; } = updated => updated;
    }

    public static Exercise<Update> Make() => new(
        "UpdateParameters",
        DeepNeuralNetwork.UpdateParameters,
        [Case(0.5, 2, 4, 3, 1), Case(0.3, 3, 3, 3, 3), Case(2, 4, 2, 5, 2), Case(0.1, 3, 1)],
        new Recipes<Recipe, Update>(new(), r => (parameters, grads, learningRate) =>
        {
            var (updated, L) = (new Parameters(), parameters.LayerCount);
            for (var l = 1; l <= L; l++)
            {
                var (W, b) = (parameters.W(l), parameters.b(l));
                updated[$"W{l}"] = r.Weights(l, L) ? r.Step(W, r.Scale(learningRate, r.WeightSlope(grads, l, L))) : W;
                updated[$"b{l}"] = r.Biases(l, L) ? r.Step(b, r.Scale(learningRate, r.BiasSlope(grads, l, L))) : b;
            }

            return r.Result(updated);
        })
        {
            { "the sign is wrong: it climbs", "Downhill is against the slope.", r => r with { Step = (old, step) => old + step } },
            { "the learning rate is missing", "How long is the step?", r => r with { Scale = (_, slope) => slope } },
            { "it divides by the learning rate", "A smaller learning rate makes a smaller step.", r => r with { Scale = (learningRate, slope) => slope / learningRate } },
            { "the learning rate is squared", "Once is enough.", r => r with { Scale = (learningRate, slope) => learningRate * learningRate * slope } },
            { "the learning rate is 0.0075 whatever it should be", "Use the parameter, not a number or another cell's variable.", r => r with { Scale = (_, slope) => 0.0075 * slope } },
            { "the learning rate is 0.01 whatever it should be", "Use the parameter, not a number or another cell's variable.", r => r with { Scale = (_, slope) => 0.01 * slope } },
            { "the slope's sign alone is used", "A steep slope makes a long step.", r => r with { Scale = (learningRate, slope) => learningRate * Map(slope, value => Math.Sign(value)) } },
            { "the old value is missing: it is the step alone", "From where does the step go?", r => r with { Step = (_, step) => -step } },
            { "it is the gradient's product with the old value", "Subtract the step.", r => r with { Step = (old, step) => old.PointwiseMultiply(step) } },
            { "the learning rate is taken off the parameter, not times the slope", "The slope decides the direction.", r => r with { Step = (old, step) => old - old.PointwiseMultiply(step) } },
            { "nothing is changed", "Each call makes one step.", r => r with { Step = (old, _) => old } },
            { "the step is made twice", "Each call makes one step.", r => r with { Step = (old, step) => old - 2 * step } },
            { "the biases are left as they are", "They learn too.", r => r with { Biases = (_, _) => false } },
            { "the weights are left as they are", "They learn too.", r => r with { Weights = (_, _) => false } },
            { "layer 1 is left as it is", "Where does the loop begin?", r => r with { Weights = (l, _) => l > 1, Biases = (l, _) => l > 1 } },
            { "the last layer is left as it is", "Where does the loop end?", r => r with { Weights = (l, L) => l < L, Biases = (l, L) => l < L } },
            { "only layer 1 is changed", "All layers learn.", r => r with { Weights = (l, _) => l == 1, Biases = (l, _) => l == 1 } },
            { "every layer takes dW1 and db1", "Layer l has dW[l] and db[l].", r => r with { WeightSlope = (grads, _, _) => grads.dW(1), BiasSlope = (grads, _, _) => grads.db(1) } },
            { "layer l takes the gradients of layer l + 1", "Layer l has dW[l] and db[l].", r => r with { WeightSlope = (grads, l, _) => grads.dW(l + 1), BiasSlope = (grads, l, _) => grads.db(l + 1) } },
            { "the gradients are taken in reverse order", "Layer l has dW[l] and db[l].", r => r with { WeightSlope = (grads, l, L) => grads.dW(L + 1 - l), BiasSlope = (grads, l, L) => grads.db(L + 1 - l) } },
            { "dW is transposed", "dW has the shape of W.", r => r with { WeightSlope = (grads, l, _) => grads.dW(l).Transpose() } },
            { "the weights take db", "W moves by dW.", r => r with { WeightSlope = (grads, l, _) => Wide(grads.db(l), grads.dW(l)) } },
            { "the last layer is missing in what is returned", "Where does the loop end?", r => r with { Result = updated => new(Enumerable.Range(1, updated.LayerCount - 1).Select(l => (updated.W(l), updated.b(l)))) } },
            { "null is returned", "Return the new parameters.", r => r with { Result = _ => null! } },
        },
        [new("W", "W = W − α · dW, b = b − α · db", "updated[$\"W{l}\"] = parameters[$\"W{l}\"] - learningRate * grads[$\"dW{l}\"];  and the same for b")]);

    private static Case<Update> Case(double learningRate, params int[] sizes) => new(FormattableString.Invariant($"a network [{string.Join(", ", sizes)}] and the learning rate {learningRate}"), 1, () =>
    {
        var random = new NumpyRandom(sizes.Sum());
        var parameters = Parameters(random, sizes);
        var grads = new Gradients(parameters.Where(entry => entry.Key[0] == 'W').Select(entry => (random.Randn(entry.Value.RowCount, entry.Value.ColumnCount), random.Randn(entry.Value.RowCount, 1))));
        return new(() => [.. parameters.Select(entry => (entry.Key, entry.Value)), .. grads.Select(entry => (entry.Key, entry.Value))], yours => Named(yours(parameters, grads, learningRate)));
    });
}
