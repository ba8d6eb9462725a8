using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet.Benchmarks;

/// <summary>Our product beside MathNet's own, over the shapes that training has.</summary>
[MemoryDiagnoser]
public class ProductBenchmarks
{
    private readonly ManagedLinearAlgebraProvider managed = new();
    private double[] a = [], b = [], c = [];
    private int m, n, k;

    [Params("4x150x3", "20x209x12288", "20x12288x209", "64x64x64", "128x128x128", "256x256x256", "512x512x512", "1024x1024x1024")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        int[] sizes = [.. Shape.Split('x').Select(int.Parse)];
        (m, n, k) = (sizes[0], sizes[1], sizes[2]);
        var random = new Random(1);
        (a, b, c) = (new double[m * k], new double[k * n], new double[m * n]);
        foreach (var matrix in new[] { a, b })
        {
            for (var i = 0; i < matrix.Length; i++)
                matrix[i] = random.NextDouble() - 0.5;
        }
    }

    [Benchmark(Baseline = true)]
    public void MathNetManaged() => managed.MatrixMultiply(a, m, k, b, k, n, c);

    [Benchmark]
    public void DeepNet() => MatrixProduct.Multiply(false, false, m, n, k, 1, a, m, b, k, 0, c, m);
}
