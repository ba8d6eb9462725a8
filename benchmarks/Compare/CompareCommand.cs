using System.Globalization;
using System.Runtime.InteropServices;

namespace DeepNet.Benchmarks.Compare;

/// <summary>The command <c>compare</c>: everything measured, printed and drawn.</summary>
internal static class CompareCommand
{
    private const int UsualRounds = 8;

    /// <summary>NumPy twice: the article's formulas as they stand, and only what an update needs, as ours does.</summary>
    private static readonly (string Name, Func<string, ProcessContender?> TryStart)[] Others =
    [
        ("NumPy", name => ProcessContender.TryStartPython(name, "compare_numpy.py", "article")),
        ("NumPy, trimmed", name => ProcessContender.TryStartPython(name, "compare_numpy.py", "trimmed")),
        ("PyTorch", name => ProcessContender.TryStartPython(name, "compare_torch.py")),
        ("TorchSharp", ProcessContender.TryStartTorchSharp),
    ];

    public static int Run(string? rounds, bool heldOut)
    {
        List<IContender> contenders = [new DeepNetContender()];
        try
        {
            foreach (var (name, tryStart) in Others)
            {
                if (tryStart(name) is { } contender)
                    contenders.Add(contender);
                else
                    Console.WriteLine($"{name} is not installed here (benchmarks/README.md says how); going on without it.");
            }

            var machine = string.Create(CultureInfo.InvariantCulture,
                $"{ProcessorName()}, {Environment.ProcessorCount} processors, {DateTime.UtcNow:yyyy-MM-dd}");
            Console.WriteLine(machine);
            Console.WriteLine(string.Join("; ", contenders.Select(c => c.Version).Distinct()));
            var comparison = new Comparison(contenders, heldOut ? Workload.HeldOut : Workload.All, rounds == null ? UsualRounds : int.Parse(rounds, CultureInfo.InvariantCulture), Console.Error.WriteLine);

            Console.WriteLine();
            Console.WriteLine(ComparisonTable.Write(comparison));
            if (heldOut)
                return 0;
            if (contenders.Count > 1)
                Console.WriteLine(ComparisonTable.WriteFloor(comparison, contenders[1].Name));
            Console.WriteLine(PeakMemory.Report());
            WriteFigure(ComparisonFigure.Write(comparison, "Time of one iteration, float64: less is better", machine));
            return 0;
        }
        finally
        {
            foreach (var contender in contenders)
                contender.Dispose();
        }
    }

    /// <summary>Into the images of the repository that this was built in.</summary>
    private static void WriteFigure(string svg)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root != null && !File.Exists(Path.Combine(root.FullName, "DeepNetNotebooks.sln")))
            root = root.Parent;
        if (root == null)
            return;
        Directory.CreateDirectory(Path.Combine(root.FullName, "images"));
        File.WriteAllText(Path.Combine(root.FullName, "images", "benchmark.svg"), svg);
        Console.WriteLine("Wrote images/benchmark.svg");
    }

    private static string ProcessorName()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
