using System.Globalization;
using System.Text.Json;
using DeepNet.Tests.Support;

namespace DeepNet.Tests.Golden;

/// <summary>NumpyRandom against NumPy: bits where only integers decide, 2e-16 relative where the platform's logarithm does.</summary>
public class NumpyRandomTests
{
    private const double LastBit = 4e-16;

    private static readonly JsonElement Expected = GoldenFile.Load("numpy_random");

    public static TheoryData<int> Seeds => [0, 1, 3, 42, int.MaxValue];

    public static TheoryData<int> RandIntCases => [.. Enumerable.Range(0, Expected.At("randint").GetArrayLength())];

    [Theory, MemberData(nameof(Seeds))]
    public void Rand_gives_numpys_bits(int seed) => Expect.Same(Case("rand", seed).Matrix("values"), new NumpyRandom(seed).Rand(3, 4));

    [Theory, MemberData(nameof(Seeds))]
    public void Randn_gives_numpys_numbers_row_by_row(int seed)
    {
        var actual = new NumpyRandom(seed).Randn(5, 3);
        foreach (var (i, j, expected) in Case("randn", seed).Matrix("values").EnumerateIndexed())
            Expect.Near(expected, actual[i, j], LastBit);
    }

    [Theory, MemberData(nameof(RandIntCases))]
    public void RandInt_gives_numpys_integers_for_every_range(int index)
    {
        var golden = Expected.At("randint")[index];
        var random = new NumpyRandom(golden.Int("seed"));
        Expect.Same(golden.Matrix("values"), random.RandInt(golden.Int("low"), golden.Int("high"), 3, 5), golden.ToString());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_kept_normal_outlives_other_draws(int seed)
    {
        var random = new NumpyRandom(seed);
        foreach (var call in Case("mixed", seed).At("calls").EnumerateArray())
        {
            var actual = call[0].GetString() switch
            {
                "randn" => random.Randn(),
                "rand" => random.Rand(),
                _ => random.RandInt(-4, 9),
            };
            Expect.Near(call[1].GetDouble(), actual, LastBit);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Numbers_go_on_over_the_generators_blocks_of_624(int seed)
    {
        var golden = Case("acrossBlocks", seed);
        var random = new NumpyRandom(seed);
        Assert.Equal(golden.Int("first"), random.RandInt(0, 1 << 20));

        var actual = random.Rand(1, 1300);
        Assert.All(golden.At("rand").EnumerateObject(), entry => Assert.Equal(entry.Value.GetDouble(), actual[0, int.Parse(entry.Name, CultureInfo.InvariantCulture)]));
    }

    [Fact]
    public void A_range_of_one_gives_its_number_and_draws_nothing()
    {
        var random = new NumpyRandom(3);
        Assert.Equal(7, random.RandInt(7, 8));
        Assert.Equal(new NumpyRandom(3).Rand(), random.Rand());
    }

    [Theory]
    [InlineData(2147483648u)]
    [InlineData(4294967295u)]
    public void Seeds_may_have_32_bits(uint seed)
    {
        var golden = Expected.At("large").EnumerateArray().Single(entry => entry.At("seed").GetString() == $"{seed}");
        foreach (var ((i, j, expected), actual) in golden.Matrix("values").EnumerateIndexed().Zip(new NumpyRandom(seed).Randn(5, 3).Enumerate()))
            Assert.True(Math.Abs(expected - actual) <= 1e-15 * Math.Abs(expected), $"[{i}, {j}]: {expected} expected, {actual} came");
    }

    private static JsonElement Case(string kind, int seed) => Expected.At(kind).EnumerateArray().Single(entry => entry.Int("seed") == seed);
}
