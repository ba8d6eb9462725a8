using System.Runtime;

namespace DeepNet.Fast.Tests;

/// <summary>A notebook's cell may be stopped in the midst of a product: the team of threads must be whole afterwards.</summary>
[Collection(AloneCollection.Name)]
public class StoppedProductTests
{
    private const int N = 300;
    private readonly double[] a = [.. Enumerable.Range(0, N * N).Select(i => i % 7 - 3.0)];
    private readonly double[] c = new double[N * N];

    /// <summary>As .NET Interactive stops a cell: by an abort that strikes at any instruction outside a finally.</summary>
    [Fact]
    public void A_stop_leaves_the_team_whole()
    {
        Multiply();
        for (var trial = 0; trial < 40; trial++)
        {
            using var stop = new CancellationTokenSource();
            // By a thread that is awake already: a timer would wait for one of the busy processors.
            var stopper = new Thread(() =>
            {
                Thread.Sleep(3 + trial % 5);
                stop.Cancel();
            });
            stopper.Start();
#pragma warning disable SYSLIB0046 // It is what notebooks stop cells with.
            Assert.Throws<OperationCanceledException>(() => ControlledExecution.Run(MultiplyForEver, stop.Token));
#pragma warning restore SYSLIB0046
            ExpectNobodyWrites();
            stopper.Join();
        }
        ExpectTheTeamWorks();
    }

    [Fact]
    public void An_interrupt_leaves_the_team_whole()
    {
        for (var trial = 0; trial < 20; trial++)
        {
            var thread = new Thread(() =>
            {
                try
                {
                    while (true)
                    {
                        Multiply();
                        Thread.Sleep(0);
                    }
                }
                catch (ThreadInterruptedException)
                {
                    // What the test asks for.
                }
            });
            thread.Start();
            Thread.Sleep(3 + trial % 5);
            thread.Interrupt();
            thread.Join();
            ExpectNobodyWrites();
        }
        ExpectTheTeamWorks();
    }

    [Fact]
    public void An_error_in_an_item_reaches_the_caller_and_leaves_the_team_whole()
    {
        var error = new InvalidOperationException("of an item");
        Assert.Same(error, Assert.Throws<InvalidOperationException>(() => WorkerTeam.Do(new Items(_ => throw error), 50)));
        Assert.True(WorkerTeam.IsIdle);
        ExpectTheTeamWorks();
    }

    private void Multiply() => MatrixProduct.Multiply(false, false, N, N, N, 1, a, N, a, N, 0, c, N);

    private void MultiplyForEver()
    {
        while (true)
            Multiply();
    }

    /// <summary>Once the caller has left, its arrays may be moved: no worker may still be at them.</summary>
    private void ExpectNobodyWrites()
    {
        Assert.True(WorkerTeam.IsIdle);
        Array.Fill(c, 0.5);
        Thread.Sleep(1);
        Assert.All(c, value => Assert.Equal(0.5, value));
    }

    /// <summary>Two items that wait for each other: one thread alone could not do them.</summary>
    private void ExpectTheTeamWorks()
    {
        var threads = MatrixProduct.Threads;
        try
        {
            MatrixProduct.Threads = 2;
            using var together = new Barrier(2);
            var met = 0;
            WorkerTeam.Do(new Items(_ => Interlocked.Add(ref met, together.SignalAndWait(TimeSpan.FromSeconds(10)) ? 1 : 0)), 2);
            Assert.Equal(2, met);
        }
        finally
        {
            MatrixProduct.Threads = threads;
        }

        Multiply();
        var (i, j) = (N - 1, 7);
        Assert.Equal(Enumerable.Range(0, N).Sum(p => a[i + p * N] * a[p + j * N]), c[i + j * N]);
    }

    private sealed class Items(Action<int> one) : ParallelWork
    {
        public override void Do(int item) => one(item);
    }
}
