using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Exercises;

/// <summary>The inputs that functions are tried on, and the handful of words that mistakes are written with.</summary>
internal static class Inputs
{
    /// <summary>
    /// Sizes that all differ find a mistake; sizes that all agree let it run, and so name it; one example hides an axis.
    /// </summary>
    public static readonly (int n, int nPrev, int m)[] Sizes = [(3, 2, 4), (3, 3, 3), (2, 4, 1), (4, 3, 4), (2, 5, 5)];

    /// <summary>One case a size, with random numbers of their own.</summary>
    public static IReadOnlyList<Case<TFunction>> Layers<TFunction>(Func<NumpyRandom, int, int, int, Attempt<TFunction>> make) =>
        [.. Sizes.Select(size => new Case<TFunction>(
            $"{Count(size.n, "neuron")}, {Count(size.nPrev, "input")}, {Count(size.m, "example")}",
            size.m,
            () => make(new NumpyRandom(size.n + 10 * size.m), size.n, size.nPrev, size.m)))];

    /// <summary>A network's parameters with weights that keep Z of the size 1, and biases that matter.</summary>
    public static Parameters Parameters(NumpyRandom random, IReadOnlyList<int> sizes) =>
        new(Enumerable.Range(1, sizes.Count - 1).Select(l => (Initialization.He.Draw(random, sizes[l], sizes[l - 1]), 0.3 + 0.2 * random.Randn(sizes[l], 1))));

    /// <summary>Labels 0 and 1 in turn.</summary>
    public static M Labels(int n, int m) => M.Build.Dense(n, m, (i, k) => (i + k + 1) % 2);

    /// <summary>The words for a network of those sizes and m examples.</summary>
    public static string Says(IReadOnlyList<int> sizes, int m) => $"a network [{string.Join(", ", sizes)}] and {Count(m, "example")}";

    public static IEnumerable<(string Name, M? Value)> Named(Parameters? parameters) =>
        parameters?.Select(entry => (entry.Key, (M?)entry.Value)) ?? [];

    /// <summary>What a cache holds, the activation as its number.</summary>
    public static IEnumerable<(string Name, M? Value)> Named(LayerCache? cache, string name = "cache") =>
        [($"{name}.Linear.A", cache?.Linear?.A), ($"{name}.Linear.W", cache?.Linear?.W), ($"{name}.Linear.b", cache?.Linear?.b), ($"{name}.Z", cache?.Z), ($"{name}.Activation", Number(cache?.Activation))];

    public static M? Number(Activation? activation) =>
        activation is null ? null : M.Build.Dense(1, 1, Activation.All.Index().First(entry => entry.Item == activation).Index);

    public static M Wide(M column, M like) => column.RepeatColumns(like.ColumnCount);

    public static M Column(Vector<double> values) => values.ToColumnMatrix();

    public static M SigmoidOf(M Z) => DeepNeuralNetwork.Sigmoid(Z).A;

    public static M Map(M matrix, Func<double, double> function) => matrix.Map(function, Zeros.Include);

    /// <summary>Keeps what the function gives for the entries that are asked for, and zero elsewhere.</summary>
    public static M Only(M matrix, Func<int, int, bool> where) => matrix.MapIndexed((i, k, value) => where(i, k) ? value : 0, Zeros.Include);

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
