using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class LinearBackwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M> WeightProduct { get; init; } = (dZ, A) => dZ * A.Transpose();
        public Func<M, int, M> WeightAverage { get; init; } = (dW, m) => dW / m;
        public Func<M, M> BiasSum { get; init; } = dZ => Column(dZ.RowSums());
        public Func<M, int, M> BiasAverage { get; init; } = (db, m) => db / m;
        public Func<M, M, M> Handed { get; init; } = (W, dZ) => W.Transpose() * dZ;
        public Func<M, int, M> After { get; init; } = (dAPrev, m) => dAPrev;
    }

    public static Exercise<Backward> Make() => new(
        "LinearBackward",
        DeepNeuralNetwork.LinearBackward,
        Layers<Backward>((random, n, nPrev, m) =>
        {
            var dZ = random.Randn(n, m);
            var cache = new LinearCache(random.Randn(nPrev, m), random.Randn(n, nPrev), random.Randn(n, 1));
            return new(() => [("dZ", dZ), ("A", cache.A), ("W", cache.W), ("b", cache.b)], yours =>
            {
                var (dAPrev, dW, db) = yours(dZ, cache);
                return [("dW", dW), ("db", db), ("dAPrev", dAPrev)];
            });
        }),
        new Recipes<Recipe, Backward>(new(), r => (dZ, cache) =>
        {
            var (A, W, _) = cache;
            var m = A.ColumnCount;
            return (r.After(r.Handed(W, dZ), m), r.WeightAverage(r.WeightProduct(dZ, A), m), r.BiasAverage(r.BiasSum(dZ), m));
        })
        {
            { "1/m is missing in dW", "dW is an average over the examples.", r => r with { WeightAverage = (dW, _) => dW } },
            { "1/m is there twice in dW", "Once is an average.", r => r with { WeightAverage = (dW, m) => dW / m / m } },
            { "1 / m is a division of integers, which is 0, in dW", "In C# 1 / 5 is 0 and 1.0 / 5 is 0.2.", r => r with { WeightAverage = (dW, m) => 1 / m * dW } },
            { "1 / m is a division of integers, which is 0, in db", "In C# 1 / 5 is 0 and 1.0 / 5 is 0.2.", r => r with { BiasAverage = (db, m) => 1 / m * db } },
            { "dW is divided by the number of neurons", "m is the number of columns.", r => r with { WeightAverage = (dW, _) => dW / dW.RowCount } },
            { "in dW, dZ and A are multiplied entry by entry (element-wise)", "dW has a row for each neuron and a column for each input; what is summed away?", r => r with { WeightProduct = (dZ, A) => dZ.PointwiseMultiply(A) } },
            { "in dW, A is not transposed", "n×m meets nPrev×m: the examples must meet.", r => r with { WeightProduct = (dZ, A) => dZ * A } },
            { "in dW, dZ is transposed instead of A", "n×m meets nPrev×m: the examples must meet.", r => r with { WeightProduct = (dZ, A) => dZ.Transpose() * A } },
            { "dW is transposed: A · dZᵀ", "dW has the shape of W.", r => r with { WeightProduct = (dZ, A) => A * dZ.Transpose() } },
            { "dW has the wrong sign", "The minus comes in the update.", r => r with { WeightProduct = (dZ, A) => -dZ * A.Transpose() } },
            { "dW is an outer product of sums", "Sum the products, not the factors.", r => r with { WeightProduct = (dZ, A) => dZ.RowSums().OuterProduct(A.RowSums()) } },
            { "dW is that of the first example only", "The average goes over all examples.", r => r with { WeightProduct = (dZ, A) => dZ.Column(0).OuterProduct(A.Column(0)) } },
            { "1/m is missing in db", "db is an average over the examples.", r => r with { BiasAverage = (db, _) => db } },
            { "1/m is there twice in db", "Once is an average.", r => r with { BiasAverage = (db, m) => db / m / m } },
            { "db is summed down the columns", "A bias acts on all examples: sum along its row.", r => r with { BiasSum = dZ => Column(dZ.ColumnSums()) } },
            { "db is a row of sums down the columns", "A bias acts on all examples: sum along its row; db has the shape of b.", r => r with { BiasSum = dZ => dZ.ColumnSums().ToRowMatrix() } },
            { "db lies on its side: its column shape is lost", "db has the shape of b.", r => r with { BiasSum = dZ => dZ.RowSums().ToRowMatrix() } },
            { "db is not summed", "One bias, m examples: what is the slope of the average?", r => r with { BiasSum = dZ => dZ } },
            { "db is one number for all neurons", "Sum along the rows only.", r => r with { BiasSum = dZ => M.Build.Dense(dZ.RowCount, 1, dZ.Enumerate().Sum()) } },
            { "db is a single number, 1×1", "Sum along the rows only: db has the shape of b.", r => r with { BiasSum = dZ => M.Build.Dense(1, 1, dZ.Enumerate().Sum()) } },
            { "db is that of the first example only", "The average goes over all examples.", r => r with { BiasSum = dZ => Column(dZ.Column(0)) } },
            { "db has the wrong sign", "The minus comes in the update.", r => r with { BiasSum = dZ => -Column(dZ.RowSums()) } },
            { "1/m is in dAPrev", "Only dW and db average; dA is passed on as it is, or every layer divides once more.", r => r with { After = (dAPrev, m) => dAPrev / m } },
            { "in dAPrev, W is not transposed", "Forwards each input goes to all neurons, W · A. Backwards all neurons send to each input.", r => r with { Handed = (W, dZ) => W * dZ } },
            { "in dAPrev, the factors are swapped", "nPrev×n meets n×m.", r => r with { Handed = (W, dZ) => dZ * W.Transpose() } },
            { "in dAPrev, the factors are swapped and W is not transposed", "nPrev×n meets n×m.", r => r with { Handed = (W, dZ) => dZ * W } },
            { "in dAPrev, W and dZ are multiplied entry by entry (element-wise)", "A matrix product sums over the neurons.", r => r with { Handed = (W, dZ) => W.PointwiseMultiply(dZ) } },
            { "dAPrev is transposed", "dA has the shape of A.", r => r with { After = (dAPrev, _) => dAPrev.Transpose() } },
            { "dAPrev has the wrong sign", "The minus comes in the update.", r => r with { After = (dAPrev, _) => -dAPrev } },
        },
        [
            new("dW", "dW = 1/m · dZ · APrevᵀ", "var dW = 1.0 / m * (dZ * APrev.Transpose());"),
            new("db", "db = 1/m · (sum of each row of dZ)", "var db = 1.0 / m * dZ.RowSums().ToColumnMatrix();"),
            new("dAPrev", "dAPrev = Wᵀ · dZ", "var dAPrev = W.Transpose() * dZ;"),
        ]);
}
