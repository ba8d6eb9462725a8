namespace DeepNet.Fast.Tests.Training;

[Collection(AloneCollection.Name)]
public class TrainerAllocationTests
{
    /// <summary>Sixty times the iterations, not a byte more but for the list of costs.</summary>
    [Theory]
    [InlineData("3,4,5,2,1", 150, null)]
    [InlineData("2000,20,7,1", 209, null)]
    [InlineData("100,200,1", 600, null)]
    [InlineData("2,10,1", 100, 8)]
    [InlineData("60,10,1", 100, 8)]
    public void An_iteration_allocates_nothing(string sizes, int m, int? batch)
    {
        int[] dims = [.. sizes.Split(',').Select(int.Parse)];
        var random = new NumpyRandom(1);
        var (X, Y) = (random.Randn(dims[0], m), random.RandInt(0, 2, 1, m));
        long Allocated(int iterations)
        {
            var options = new TrainingOptions { Iterations = iterations, BatchSize = batch, Initialization = Initialization.He };
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Trainer.Train(X, Y, dims, options);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        // The runtime's own threads may allocate meanwhile, so the smallest of several runs counts.
        long Least(int iterations) => Enumerable.Range(0, 5).Min(_ => Allocated(iterations));

        Allocated(20);
        // The heap of pinned arrays is counted in pages of 8 kB; an object an iteration would be more than this.
        Assert.InRange(Least(610) - Least(10), -12 * 1024, 12 * 1024);
    }
}
