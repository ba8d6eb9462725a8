namespace DeepNet.Benchmarks.Compare;

/// <summary>One that can do the work and tell how long it took.</summary>
internal interface IContender : IDisposable
{
    string Name { get; }

    string Version { get; }

    /// <summary>Seconds for one iteration or product, on average over the workload's repeats.</summary>
    double Measure(Workload workload);
}
