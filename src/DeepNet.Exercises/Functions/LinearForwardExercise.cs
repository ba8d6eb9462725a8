using static DeepNet.Exercises.Inputs;

namespace DeepNet.Exercises;

internal static class LinearForwardExercise
{
    private sealed record Recipe
    {
        public Func<M, M, M> Product { get; init; } = (W, A) => W * A;
        public Func<M, M, M> AddBias { get; init; } = (Z, b) => Z + Wide(b, Z);
        public Func<M, M, M> After { get; init; } = (Z, A) => Z;
        public Func<M, M, M, M, LinearCache?> Cache { get; init; } = (A, W, b, Z) => new LinearCache(A, W, b);
    }

    public static Exercise<Forward> Make() => new(
        "LinearForward",
        DeepNeuralNetwork.LinearForward,
        Layers<Forward>((random, n, nPrev, m) =>
        {
            var (A, W, b) = (random.Randn(nPrev, m), random.Randn(n, nPrev), random.Randn(n, 1));
            return new(() => [("A", A), ("W", W), ("b", b)], yours =>
            {
                var (Z, cache) = yours(A, W, b);
                return [("Z", Z), ("cache.A", cache?.A), ("cache.W", cache?.W), ("cache.b", cache?.b)];
            });
        }),
        new Recipes<Recipe, Forward>(new(), r => (A, W, b) =>
        {
            var Z = r.After(r.AddBias(r.Product(W, A), b), A);
            return (Z, r.Cache(A, W, b, Z)!);
        })
        {
            { "W and A are multiplied entry by entry (element-wise), not as matrices", "Each neuron needs its whole row of W with a whole column of A, added up.", r => r with { Product = (W, A) => W.PointwiseMultiply(A) } },
            { "the factors are in the wrong order: A · W", "Write the shapes below: n×nPrev and nPrev×m. The inner numbers meet.", r => r with { Product = (W, A) => A * W } },
            { "W is transposed, and should not be", "A row of W is a neuron already.", r => r with { Product = (W, A) => W.Transpose() * A } },
            { "A is transposed, and should not be", "A column of A is an example already.", r => r with { Product = (W, A) => W * A.Transpose() } },
            { "W and A are both transposed", "A row of W is a neuron, a column of A an example: they meet as they are.", r => r with { Product = (W, A) => W.Transpose() * A.Transpose() } },
            { "Z is transposed", "Z has a row for each neuron and a column for each example.", r => r with { After = (Z, A) => Z.Transpose() } },
            { "the bias is missing", "What does a neuron with no input receive?", r => r with { AddBias = (Z, b) => Z } },
            { "b is added as it is: an n×1 column to an n×m matrix", "NumPy repeats the column silently (broadcasting); here somebody must do it. See RepeatColumns.", r => r with { AddBias = (Z, b) => Z + b } },
            { "the bias is added to the first example only", "Which column of Z has got it?", r => r with { AddBias = (Z, b) => Z.MapIndexed((i, k, z) => k == 0 ? z + b[i, 0] : z) } },
            { "there is one bias for each example instead of one for each neuron", "A bias belongs to a neuron, so it is the same along a row of Z.", r => r with { AddBias = (Z, b) => Z.MapIndexed((i, k, z) => z + b[k, 0]) } },
            { "every neuron gets the first neuron's bias", "Each row of Z has a bias of its own.", r => r with { AddBias = (Z, b) => Z + b[0, 0] } },
            { "the bias is subtracted", "Which sign stands before b in the formula?", r => r with { AddBias = (Z, b) => Z - Wide(b, Z) } },
            { "the bias is multiplied instead of added", "What does a bias of 0 do?", r => r with { AddBias = (Z, b) => Z.PointwiseMultiply(Wide(b, Z)) } },
            { "Z is divided by m", "Nothing is averaged on the way forward.", r => r with { After = (Z, A) => Z / A.ColumnCount } },
            { "ReLU is in it already", "That is the next step; here Z may be negative.", r => r with { After = (Z, A) => Z.PointwiseMaximum(0) } },
            { "the sigmoid is in it already", "That is the next step; here Z may be larger than 1.", r => r with { After = (Z, A) => SigmoidOf(Z) } },
            { "the cache is null", "The way back needs A, W and b: return them too.", r => r with { Cache = (A, W, b, Z) => null } },
            { "the cache holds A and W in each other's place", "Look at the order in LinearCache(A, W, b).", r => r with { Cache = (A, W, b, Z) => new(W, A, b) } },
            { "the cache holds Z in A's place", "The way back needs what came in.", r => r with { Cache = (A, W, b, Z) => new(Z, W, b) } },
            { "the cache holds the repeated b", "b is a column, n×1, and so will db be.", r => r with { Cache = (A, W, b, Z) => new(A, W, Wide(b, A)) } },
            { "the cache holds W transposed", "Keep W as it came; the way back transposes it itself.", r => r with { Cache = (A, W, b, Z) => new(A, W.Transpose(), b) } },
        },
        [
            new("Z", "Z = W · A + b, with b added to every column", "var Z = W * A + b.RepeatColumns(A.ColumnCount);"),
            new("cache.A", "the cache is (A, W, b)", "return (Z, new LinearCache(A, W, b));"),
        ]);
}
