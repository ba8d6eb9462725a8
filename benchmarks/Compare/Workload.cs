namespace DeepNet.Benchmarks.Compare;

/// <summary>Work that every contender does: training a network, or (with one size) multiplying two square matrices.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Sizes">n[0] … n[L], or the size of the matrices.</param>
/// <param name="Examples">m; 0 for a product.</param>
/// <param name="Repeats">Iterations, or products, in one measurement: about a third of a second of the fastest contender's time, except for W1.</param>
public sealed record Workload(string Name, int[] Sizes, int Examples, int Repeats)
{
    public static readonly Workload Flat = new("W2", [12288, 20, 7, 5, 1], 209, 120);

    public static readonly Workload Large = new("W3", [784, 256, 128, 1], 10_000, 3);

    public static readonly Workload Product = new("product", [1024], 0, 15);

    public static readonly IReadOnlyList<Workload> All =
    [
        new("W1", [3, 4, 5, 2, 1], 150, 10_000),
        Flat,
        Large,
        Product,
    ];

    /// <summary>Sizes that nothing was tuned on.</summary>
    public static readonly IReadOnlyList<Workload> HeldOut =
    [
        new("H1", [2, 16, 16, 1], 200, 5_000),
        new("H2", [5000, 37, 11, 1], 333, 120),
        new("H3", [300, 200, 90, 1], 5_000, 8),
        new("product", [777], 0, 30),
    ];

    public bool IsTraining => Examples > 0;

    /// <summary>Floating-point operations in one iteration or product: two for each multiply-add of the matrix products.</summary>
    public double Operations
    {
        get
        {
            if (!IsTraining)
                return 2 * Math.Pow(Sizes[0], 3);
            double multiplyAdds = 0;
            for (var l = 1; l < Sizes.Length; l++)
                multiplyAdds += (double)Sizes[l - 1] * Sizes[l] * (l > 1 ? 3 : 2);
            return 2 * multiplyAdds * Examples;
        }
    }

    public string Title => IsTraining ? $"{Name} [{string.Join(", ", Sizes)}], m = {Examples}" : $"{Name} {Sizes[0]}×{Sizes[0]}×{Sizes[0]}";

    /// <summary>What the picture calls it, which stands alone: its shape in words.</summary>
    public string Words => IsTraining
        ? $"{Sizes[0]} inputs, layers of {string.Join(", ", Sizes[1..^1])} and {Sizes[^1]} neurons, {Examples} examples"
        : $"the product of two matrices, {Sizes[0]} × {Sizes[0]}";
}
