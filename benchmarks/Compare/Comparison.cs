namespace DeepNet.Benchmarks.Compare;

/// <summary>Measures the contenders in turn, A B C A B C …, so that what else the machine does strikes all alike.</summary>
internal sealed class Comparison
{
    /// <summary>A pause before each measurement, in which the one before comes to rest: OpenBLAS's threads go on spinning for a while.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<(string Contender, string Workload), List<double>> seconds = [];

    public Comparison(IReadOnlyList<IContender> contenders, IReadOnlyList<Workload> workloads, int rounds, Action<string> report)
    {
        Contenders = [.. contenders.Select(c => c.Name)];
        Workloads = workloads;
        for (var round = 0; round <= rounds; round++)
        {
            report(round == 0 ? "warming up" : $"round {round} of {rounds}");
            foreach (var workload in workloads)
            {
                foreach (var contender in contenders)
                {
                    Thread.Sleep(Rest);
                    var measured = contender.Measure(workload);
                    if (round > 0)
                        Times(contender.Name, workload).Add(measured);
                }
            }
        }
    }

    public IReadOnlyList<string> Contenders { get; }

    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>The seconds of every round.</summary>
    public List<double> Times(string contender, Workload workload)
    {
        if (!seconds.TryGetValue((contender, workload.Name), out var times))
            seconds[(contender, workload.Name)] = times = [];
        return times;
    }

    /// <summary>The least disturbed round.</summary>
    public double Best(string contender, Workload workload) => Times(contender, workload).Min();

    /// <summary>One contender's time as a part of another's in the same round: the median, the least and the greatest.</summary>
    public (double Median, double Least, double Greatest) Ratio(string contender, string other, Workload workload)
    {
        double[] ratios = [.. Times(contender, workload).Zip(Times(other, workload), (a, b) => a / b).Order()];
        var median = (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
        return (median, ratios[0], ratios[^1]);
    }
}
