namespace DeepNet.Exercises;

internal static class ActivationCases
{
    /// <summary>Z of several shapes, and one row of chosen values.</summary>
    public static IReadOnlyList<Case<Activate>> Of(double[] chosen) =>
    [
        Case("a Z of 3×4", () => new NumpyRandom(1).Randn(3, 4) * 2),
        Case("a Z of 3×3", () => new NumpyRandom(2).Randn(3, 3) * 2),
        Case("a Z of 4×1", () => new NumpyRandom(3).Randn(4, 1) * 2),
        Case($"Z = [{string.Join(", ", chosen.Select(z => z.ToString(System.Globalization.CultureInfo.InvariantCulture)))}]", () => M.Build.Dense(1, chosen.Length, chosen)),
    ];

    /// <summary>dA and Z of the usual shapes, with some Z that are exactly zero.</summary>
    public static IReadOnlyList<Case<ActivateBackward>> Backward() => Inputs.Layers<ActivateBackward>((random, n, _, m) =>
    {
        var (dA, Z) = (random.Randn(n, m), random.Randn(n, m).MapIndexed((i, k, z) => (i + k) % 3 == 2 || m == 1 && i == 1 ? 0 : z));
        return new(() => [("dA", dA), ("Z", Z)], yours => [("dZ", yours(dA, Z))]);
    });

    private static Case<Activate> Case(string says, Func<M> make) => new(says, make().ColumnCount, () =>
    {
        var Z = make();
        return new(() => [("Z", Z)], yours =>
        {
            var (A, second) = yours(Z);
            return [("A", A), ("Z", second)];
        });
    });
}
