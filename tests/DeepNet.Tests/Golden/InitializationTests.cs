using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>Every way of drawing weights against NumPy.</summary>
public class InitializationTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("initialization");

    private static readonly Dictionary<string, Initialization> Ways = new()
    {
        ["LeCun"] = Initialization.LeCun,
        ["He"] = Initialization.He,
        ["Xavier"] = Initialization.Xavier,
        ["Small(0.01)"] = Initialization.Small(0.01),
        ["Small(0.5)"] = Initialization.Small(0.5),
        ["Uniform(1)"] = Initialization.Uniform(1),
        ["Uniform(0.25)"] = Initialization.Uniform(0.25),
        ["Zeros"] = Initialization.Zeros,
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory, MemberData(nameof(WayNames))]
    public void Weights_are_numpys_layer_after_layer(string way) => Assert.All(Expected.At(way).EnumerateArray(), golden =>
    {
        var parameters = InitializeParametersDeep(golden.Ints("dims"), golden.Int("seed"), Ways[way]);
        var weights = golden.Matrices("W");
        Assert.Equal(weights.Length, parameters.LayerCount);
        for (var l = 1; l <= weights.Length; l++)
            Expect.Near(weights[l - 1], parameters.W(l), 1e-15, $"W{l}");
    });

    [Theory, MemberData(nameof(WayNames))]
    public void Biases_are_zero(string way)
    {
        var parameters = InitializeParametersDeep([3, 4, 2], 1, Ways[way]);
        Expect.Same(Matrix<double>.Build.Dense(4, 1), parameters.b(1));
        Expect.Same(Matrix<double>.Build.Dense(2, 1), parameters.b(2));
    }

    [Fact]
    public void Without_a_way_given_it_is_the_articles_small_one_from_seed_3()
    {
        var golden = Expected.At("Small(0.01)").EnumerateArray().Single(entry => entry.Int("seed") == 3);
        Expect.Near(golden.Matrices("W")[1], InitializeParametersDeep(golden.Ints("dims")).W(2), 1e-15);
    }

    [Theory]
    [InlineData("LeCun", "randn/√n_prev")]
    [InlineData("He", "randn·√(2/n_prev)")]
    [InlineData("Xavier", "randn·√(2/(n_prev+n))")]
    [InlineData("Small(0.01)", "randn·0.01")]
    [InlineData("Uniform(0.25)", "rand·0.25")]
    [InlineData("Zeros", "zeros")]
    public void Its_name_is_its_formula(string way, string name)
    {
        Assert.Equal(name, Ways[way].Name);
        Assert.Equal(name, Ways[way].ToString());
    }
}
