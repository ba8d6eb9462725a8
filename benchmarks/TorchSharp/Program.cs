using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepNet.Benchmarks.TorchSharp;

/// <summary>The peer in .NET: libtorch through TorchSharp, the ordinary way, in a process of its own, whose threads the others do not meet.</summary>
internal static class Program
{
    private const double LearningRate = 0.0075;

    /// <summary>What that process does: the same as compare_torch.py. Reads tasks from standard input, answers in seconds.</summary>
    private static int Main()
    {
        set_default_dtype(float64);
        manual_seed(1);
        Console.WriteLine($"TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)}, libtorch {__version__}");
        while (Console.ReadLine()?.Split(' ') is [var kind, var sizes, var count, var repeats])
        {
            int[] all = [.. sizes.Split(',').Select(int.Parse)];
            var seconds = kind == "train" ? Train(all, int.Parse(count), int.Parse(repeats)) : Product(all[0], int.Parse(repeats));
            Console.WriteLine(FormattableString.Invariant($"{seconds:R}"));
        }
        return 0;
    }

    /// <summary>Seconds per iteration of full-batch gradient descent.</summary>
    private static double Train(int[] sizes, int m, int iterations)
    {
        using var scope = NewDisposeScope();
        var (X, Y) = (randn(m, sizes[0]), randint(0, 2, [m, sizes[^1]]).to(float64));
        List<nn.Module<Tensor, Tensor>> layers = [];
        for (var l = 1; l < sizes.Length; l++)
        {
            layers.Add(nn.Linear(sizes[l - 1], sizes[l]));
            if (l < sizes.Length - 1)
                layers.Add(nn.ReLU());
        }
        using var net = nn.Sequential(layers);
        using var lossOf = nn.BCEWithLogitsLoss();
        using var optimizer = optim.SGD(net.parameters(), LearningRate);
        return Time(iterations, () =>
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            lossOf.call(net.call(X), Y).backward();
            optimizer.step();
        });
    }

    /// <summary>Seconds per product of two n×n matrices.</summary>
    private static double Product(int n, int repeats)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(n, n), randn(n, n));
        return Time(repeats, () => matmul(a, b).Dispose());
    }

    private static double Time(int repeats, Action once)
    {
        once();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
            once();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
    }
}
