using BenchmarkDotNet.Running;
using DeepNet.Benchmarks.Compare;

switch (args.FirstOrDefault())
{
    case "compare":
        return CompareCommand.Run(args.ElementAtOrDefault(1), heldOut: false);
    case "held-out":
        return CompareCommand.Run(args.ElementAtOrDefault(1), heldOut: true);
    case "growth":
        return GrowthCommand.Run();
    case "product":
        return ProductStepsCommand.Run();
    case "engine":
        return await EngineCommand.RunAsync();
    case "memory":
        PeakMemory.Measure();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
        return 0;
}
