using System.Diagnostics;

namespace DeepNet.Fast.Tests;

/// <summary>The tests of products once more in a process without AVX2, as on an older processor.</summary>
public class PortablePathTests
{
    private static bool IsChild => Environment.GetEnvironmentVariable("DOTNET_EnableAVX2") == "0";

    [Fact]
    public void WithoutAvx2ThePortableKernelIsChosen()
    {
        Assert.SkipUnless(IsChild, "Asks for a process started without AVX2.");
        Assert.False(Avx2Unit.IsSupported);
        var random = new Random(9);
        var a = new StoredMatrix(100, 300).FillReal(random);
        var b = new StoredMatrix(300, 70).FillReal(random);
        var chosen = new StoredMatrix(100, 70);
        var portable = new StoredMatrix(100, 70);

        KernelPath.Chosen.Multiply(StoredMatrix.Product(a, b, chosen));
        KernelPath.Portable.Multiply(StoredMatrix.Product(a, b, portable));

        for (var j = 0; j < 70; j++)
        {
            for (var i = 0; i < 100; i++)
                Assert.Equal(portable[i, j], chosen[i, j]);
        }
    }

    [Fact]
    public async Task TheProductTestsPassWithoutAvx2()
    {
        Assert.SkipWhen(IsChild, "This is that process.");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortablePathTests).Assembly.Location);
        foreach (var type in new[] { typeof(PortablePathTests), typeof(SmallProductTests), typeof(LargeProductTests), typeof(SpecialValueTests) })
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(type.FullName!);
        }
        start.Environment["DOTNET_EnableAVX2"] = "0";

        using var child = Process.Start(start)!;
        var error = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(child.ExitCode == 0, output + await error);
    }
}
