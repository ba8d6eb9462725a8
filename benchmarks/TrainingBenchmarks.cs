using BenchmarkDotNet.Attributes;
using DeepNet.Benchmarks.Compare;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Benchmarks;

/// <summary>A hundred iterations of the trainer beside the article's loop over the step functions.</summary>
[MemoryDiagnoser]
public class TrainingBenchmarks
{
    private Workload work = Workload.Large;
    private (Matrix<double> X, Matrix<double> Y) data;

    [Params("3,4,5,2,1", "2,10,10,10,1", "64,32,1", "128,64,1")]
    public string LayersDims { get; set; } = "";

    [Params(150, 1200)]
    public int Examples { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        work = new Workload("", [.. LayersDims.Split(',').Select(int.Parse)], Examples, 100);
        data = DeepNetContender.Examples(work);
        DeepNetLinearAlgebra.Use();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 100)]
    public TrainingResult StepFunctions() => DeepNeuralNetwork.LLayerModel(data.X, data.Y, work.Sizes, numIterations: 100);

    [Benchmark(OperationsPerInvoke = 100)]
    public TrainingResult TrainerTrain() => Trainer.Train(data.X, data.Y, work.Sizes, new TrainingOptions { Iterations = 100 });
}
