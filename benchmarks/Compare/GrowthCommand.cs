using System.Globalization;

namespace DeepNet.Benchmarks.Compare;

/// <summary>The command <c>growth</c>: the time of an iteration as the examples, the width and the depth double.</summary>
internal static class GrowthCommand
{
    public static int Run()
    {
        Console.WriteLine("| Network | m | iteration | GFLOP | GFLOP/s |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var m = 500; m <= 16_000; m *= 2)
            Measure([256, 128, 64, 1], m);
        for (var width = 16; width <= 1024; width *= 2)
            Measure([256, width, width, 1], 2000);
        for (var depth = 1; depth <= 16; depth *= 2)
            Measure([128, .. Enumerable.Repeat(128, depth), 1], 2000);
        return 0;
    }

    private static void Measure(int[] sizes, int m)
    {
        using var contender = new DeepNetContender();
        var workload = new Workload("", sizes, m, 1);
        workload = workload with { Repeats = (int)Math.Clamp(1e10 / workload.Operations, 3, 2000) };
        var best = Enumerable.Range(0, 5).Min(_ => contender.Measure(workload));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| [{string.Join(", ", sizes)}] | {m} | {ComparisonTable.Time(best)} | {workload.Operations / 1e9:0.000} | {workload.Operations / best / 1e9:0.0} |"));
    }
}
