using System.Diagnostics;

namespace DeepNet.Fast.Tests;

/// <summary>The tests of products once more in processes that must not use all of the processor, as on an older one.</summary>
public class InstructionsTests
{
    /// <summary>Tells a child what it is to find chosen.</summary>
    private const string Expected = "DEEPNET_EXPECTED_INSTRUCTIONS";

    private static readonly Type[] ChildTests = [typeof(InstructionsTests), typeof(SmallProductTests), typeof(LargeProductTests), typeof(SpecialValueTests)];

    private static string? ExpectedHere => Environment.GetEnvironmentVariable(Expected);

    [Fact]
    public void The_widest_instructions_are_chosen()
    {
        var widest = Avx512Unit.IsSupported ? "AVX-512" : Avx2Unit.IsSupported ? "AVX2" : "portable";
        Assert.Equal(ExpectedHere ?? widest, MatrixProduct.Instructions);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "AVX2")]
    [InlineData("DOTNET_EnableAVX2", "portable")]
    public async Task Without_the_wider_ones_the_next_are_chosen_and_right(string switchedOff, string expected)
    {
        Assert.SkipWhen(ExpectedHere != null, "This is such a process.");
        Assert.SkipUnless(Avx2Unit.IsSupported, "This processor has no AVX2.");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(InstructionsTests).Assembly.Location);
        foreach (var type in ChildTests)
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(type.FullName!);
        }
        start.Environment[switchedOff] = "0";
        start.Environment[Expected] = expected;

        using var child = Process.Start(start)!;
        var error = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(child.ExitCode == 0, output + await error);
    }

    /// <summary>Each multiply-add is rounded once on either, and no order of adding depends on the width.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Both_widths_give_the_same_bits(bool transposeA, bool transposeB)
    {
        Assert.SkipUnless(Avx512Unit.IsSupported, "This processor has no AVX-512, or this process must not use it.");
        var random = new Random(9);
        foreach (var (m, n, k) in new[] { (1, 1, 1), (4, 150, 3), (150, 4, 3), (10, 10, 200), (3, 5, 150), (65, 63, 1000), (143, 95, 800), (20, 209, 2000), (300, 5, 40) })
        {
            var a = new StoredMatrix(m, k, transposeA).FillReal(random);
            var b = new StoredMatrix(k, n, transposeB).FillReal(random);
            var wide = new StoredMatrix(m, n).FillReal(random);
            var narrow = new StoredMatrix(m, n).Fill((i, j) => wide[i, j]);

            KernelPath.Avx512.Multiply(StoredMatrix.Product(a, b, wide, alpha: -0.3, beta: 0.7));
            KernelPath.Avx2.Multiply(StoredMatrix.Product(a, b, narrow, alpha: -0.3, beta: 0.7));

            for (var j = 0; j < n; j++)
            {
                for (var i = 0; i < m; i++)
                    Assert.Equal(wide[i, j], narrow[i, j]);
            }
        }
    }
}
