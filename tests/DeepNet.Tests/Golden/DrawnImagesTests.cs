using System.Security.Cryptography;
using System.Text.Json;
using DeepNet.Tests.Support;
using GoldenFile = DeepNet.Tests.Support.GoldenFile;

namespace DeepNet.Tests.Golden;

/// <summary>The drawn images against NumPy's from the same recipe and seed: every byte of them.</summary>
public class DrawnImagesTests
{
    private static readonly JsonElement[] Expected = [.. GoldenFile.Load("drawn_images").At("images").EnumerateArray()];

    [Fact]
    public void Every_byte_and_label_is_numpys() => Assert.All(Expected, golden =>
    {
        var (X, Y) = Datasets.DrawnImages(golden.Int("count"), golden.Int("seed"));
        Expect.Shape(12288, golden.Int("count"), X);
        Expect.Same(golden.Matrix("Y"), Y);

        var bytes = X.ToColumnMajorArray().Select(value => (byte)Math.Round(value * 255)).ToArray();
        Assert.Equal(golden.Ints("sums"), bytes.Chunk(12288).Select(image => image.Sum(value => (int)value)));
        Assert.Equal(golden.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    });

    [Fact]
    public void A_value_is_a_byte_divided_by_255() => Assert.All(Expected, golden =>
    {
        var (X, _) = Datasets.DrawnImages(golden.Int("count"), golden.Int("seed"));
        Assert.All(golden.At("some").EnumerateArray().Select(entry => entry.EnumerateArray().Select(number => number.GetInt32()).ToArray()),
            entry => Assert.Equal(entry[2] / 255.0, X[entry[0], entry[1]]));
        Assert.DoesNotContain(X.ToColumnMajorArray(), value => Math.Round(value * 255) / 255 != value);
    });

    [Fact]
    public void A_smaller_set_is_the_beginning_of_a_larger_one() =>
        Expect.Same(Datasets.DrawnImages(20, 5).X.SubMatrix(0, 12288, 0, 6), Datasets.DrawnImages(6, 5).X);

    [Fact]
    public void Without_arguments_it_is_the_training_set_of_the_lesson() =>
        Expect.Same(Datasets.DrawnImages(200, 1).X, Datasets.DrawnImages().X);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "-5")]
    [InlineData(int.MaxValue, "2147483647")]
    public void A_count_that_no_matrix_holds_is_refused(int count, string came) =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.DrawnImages(count), $"DrawnImages: count is {came}; it needs to be from 1 to 174762.");

    [Fact]
    public void A_negative_seed_is_refused() =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.DrawnImages(2, -1), "NumpyRandom: the seed is -1; it needs to be 0 or more.");
}
