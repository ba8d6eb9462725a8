using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Benchmarks.Compare;

/// <summary>This library: <see cref="Trainer"/> and <see cref="MatrixProduct"/>, through their public faces.</summary>
internal sealed class DeepNetContender : IContender
{
    private readonly Dictionary<Workload, (Matrix<double> X, Matrix<double> Y)> data = [];

    public string Name => "DeepNet";

    public string Version => $"DeepNet on .NET {Environment.Version} with {MatrixProduct.Instructions} instructions";

    public double Measure(Workload workload) => workload.IsTraining ? Train(workload) : Multiply(workload);

    public void Dispose()
    {
    }

    /// <summary>The examples of a workload: made once, and not by MathNet's own generator, which keeps a second copy.</summary>
    public static (Matrix<double> X, Matrix<double> Y) Examples(Workload workload)
    {
        var random = new Random(1);
        var x = new double[workload.Sizes[0] * workload.Examples];
        for (var i = 0; i < x.Length; i++)
            x[i] = random.NextDouble() - 0.5;
        var Y = Matrix<double>.Build.Dense(workload.Sizes[^1], workload.Examples, (_, _) => random.Next(2));
        return (Matrix<double>.Build.Dense(workload.Sizes[0], workload.Examples, x), Y);
    }

    private double Train(Workload workload)
    {
        if (!data.TryGetValue(workload, out var examples))
            data[workload] = examples = Examples(workload);
        var clock = new Clock();
        var options = new TrainingOptions { Iterations = workload.Repeats + 1, Initialization = Initialization.LeCun };
        Trainer.Train(examples.X, examples.Y, workload.Sizes, options, clock);
        return clock.Seconds / workload.Repeats;
    }

    private static double Multiply(Workload workload)
    {
        var n = workload.Sizes[0];
        var random = new Random(1);
        double[] a = [.. Enumerable.Range(0, n * n).Select(_ => random.NextDouble())], b = [.. a.Reverse()], c = new double[n * n];
        void Once() => MatrixProduct.Multiply(false, false, n, n, n, 1, a, n, b, n, 0, c, n);
        Once();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < workload.Repeats; i++)
            Once();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / workload.Repeats;
    }

    /// <summary>The time from the first cost to the last: all iterations but one, and none of the preparation.</summary>
    private sealed class Clock : IProgress<TrainingProgress>
    {
        private long first, last;

        public double Seconds => Stopwatch.GetElapsedTime(first, last).TotalSeconds;

        public void Report(TrainingProgress value)
        {
            last = Stopwatch.GetTimestamp();
            if (value.Iteration == 0)
                first = last;
        }
    }
}
