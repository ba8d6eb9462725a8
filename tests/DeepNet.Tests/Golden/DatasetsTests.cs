using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Golden;

/// <summary>The data sets against NumPy's from the same recipe and seed.</summary>
public class DatasetsTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("datasets");

    private static readonly Dictionary<string, (Func<int, double, int, (Matrix<double> X, Matrix<double> Y)> Draw, Func<(Matrix<double> X, Matrix<double> Y)> Default)> Sets = new()
    {
        ["moons"] = (Datasets.Moons, () => Datasets.Moons()),
        ["circles"] = (Datasets.Circles, () => Datasets.Circles()),
        ["spirals"] = (Datasets.Spirals, () => Datasets.Spirals()),
    };

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Fact]
    public void The_articles_data_are_numpys()
    {
        var (X, Y) = Datasets.Article();
        Expect.Near(Expected.At("article").Matrix("X"), X, 1e-15);
        Expect.Same(Expected.At("article").Matrix("Y"), Y);
    }

    [Fact]
    public void The_articles_labels_hold_67_ones() => Assert.Equal(67, Datasets.Article().Y.Enumerate().Sum());

    [Theory, MemberData(nameof(Names))]
    public void Points_and_labels_are_numpys_for_every_size_noise_and_seed(string name) => Assert.All(Expected.At(name).EnumerateArray(), golden =>
    {
        var (X, Y) = Sets[name].Draw(golden.Int("n"), golden.Double("noise"), golden.Int("seed"));
        Expect.Near(golden.Matrix("X"), X, 1e-15);
        Expect.Same(golden.Matrix("Y"), Y);
    });

    [Theory, MemberData(nameof(Names))]
    public void Without_arguments_it_is_the_recipe_of_the_lessons(string name)
    {
        var golden = Expected.At(name).EnumerateArray().First();
        Expect.Near(golden.Matrix("X"), Sets[name].Default().X, 1e-15);
    }
}
