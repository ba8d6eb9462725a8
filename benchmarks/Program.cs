using BenchmarkDotNet.Running;
using DeepNet.Benchmarks.Compare;

switch (args.FirstOrDefault())
{
    case "compare":
        return CompareCommand.Run(args.ElementAtOrDefault(1));
    case "growth":
        return GrowthCommand.Run();
    case "memory":
        PeakMemory.Measure();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
