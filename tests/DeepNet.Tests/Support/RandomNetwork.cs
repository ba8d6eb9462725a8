using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Support;

/// <summary>A network and its data, drawn from one seed: sizes n[0] … n[L], m examples, biases off zero.</summary>
public sealed class RandomNetwork
{
    private readonly NumpyRandom random;

    public RandomNetwork(int[] sizes, int m, int seed)
    {
        (Sizes, M, Seed, random) = (sizes, m, seed, new NumpyRandom(seed));
        X = random.Randn(sizes[0], m);
        Y = random.RandInt(0, 2, sizes[^1], m);
        Parameters = new Parameters(sizes.Skip(1).Zip(sizes, (n, before) => (random.Randn(n, before) / Math.Sqrt(before), 0.3 * random.Randn(n, 1))));
    }

    public int[] Sizes { get; }

    public int M { get; }

    public int Seed { get; }

    public int L => Sizes.Length - 1;

    public Matrix<double> X { get; }

    public Matrix<double> Y { get; }

    public Parameters Parameters { get; }

    public Matrix<double> Randn(int rows, int columns) => random.Randn(rows, columns);

    public override string ToString() => $"sizes [{string.Join(", ", Sizes)}], m = {M}, seed {Seed}";
}
