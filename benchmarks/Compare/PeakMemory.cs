using System.Diagnostics;
using System.Globalization;

namespace DeepNet.Benchmarks.Compare;

/// <summary>How much memory training the largest network takes, measured in a process of its own.</summary>
internal static class PeakMemory
{
    private const double Megabyte = 1e6;

    /// <summary>X and one copy of all activations, in bytes.</summary>
    private static double Needed => (double)sizeof(double) * Workload.Large.Examples * Workload.Large.Sizes.Sum();

    /// <summary>What the process of its own does: trains, and prints the peak before and after.</summary>
    public static void Measure()
    {
        Console.WriteLine(Peak());
        var (X, Y) = DeepNetContender.Examples(Workload.Large);
        Trainer.Train(X, Y, Workload.Large.Sizes, new TrainingOptions { Iterations = 5 });
        GC.KeepAlive(X);
        Console.WriteLine(Peak());
    }

    /// <summary>Starts that process and puts its answer in words.</summary>
    public static string Report()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(PeakMemory).Assembly.Location);
        start.ArgumentList.Add("memory");
        using var child = Process.Start(start)!;
        double before = Read(child), peak = Read(child);
        child.WaitForExit();
        return string.Create(CultureInfo.InvariantCulture,
            $"Peak memory of {Workload.Large.Name}: {peak / Megabyte:0} MB with the runtime's {before / Megabyte:0} MB, {peak / Needed:0.00} times X and one copy of all activations ({Needed / Megabyte:0} MB).");
    }

    private static double Read(Process child) => double.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);

    private static string Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture);
    }
}
