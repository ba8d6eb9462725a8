namespace DeepNet.Interactive.Tests;

public class CompareTests
{
    [Fact]
    public void Equal_arrays() =>
        Snapshot.MatchValue("compare-equal", Compare.Arrays("the article", Sample.W1.Map(w => Math.Round(w, 8)), Sample.W1));

    [Fact]
    public void Differing_arrays()
    {
        var ours = Sample.W1.Clone();
        ours[1, 2] += 3e-4;
        Snapshot.MatchValue("compare-different", Compare.Arrays("<the article>", Sample.W1, ours));
    }

    [Fact]
    public void Wide_arrays_stand_one_below_the_other() =>
        Snapshot.MatchValue("compare-wide", Compare.Arrays("NumPy", Sample.Counting(2, 8, 0.001), Sample.Counting(2, 8, 0.001), actualName: "C#"));

    [Fact]
    public void Arrays_of_different_shapes() =>
        Assert.Equal("the shapes differ: 4×3 and 3×4", Compare.Arrays("a", Sample.W1, Sample.W1.Transpose()).Verdict);

    [Theory]
    [InlineData(0.12345678, 0.123456784, true)]
    [InlineData(0.12345678, 0.12345679, false)]
    [InlineData(1.23456789e-9, 1.234567894e-9, true)] // with an exponent the eighth decimal is that of the mantissa
    [InlineData(1.23456789e-9, 1.23456780e-9, false)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(0.5, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    public void Equal_is_what_agrees_in_all_printed_decimals(double expected, double actual, bool equal) =>
        Assert.Equal(equal, Compare.Arrays("a", Sample.Of(new[,] { { expected } }), Sample.Of(new[,] { { actual } })).IsEqual);

    [Fact]
    public void A_zero_among_tiny_numbers_does_not_hide_a_tiny_difference()
    {
        var expected = Sample.Of(new[,] { { 0, 2e-9 } });
        Assert.True(Compare.Arrays("a", expected, expected).IsEqual);
        Assert.Equal("largest difference 1e-9 at [0, 0]", Compare.Arrays("a", expected, Sample.Of(new[,] { { 1e-9, 2e-9 } })).Verdict);
    }

    [Fact]
    public void Numbers_side_by_side() => Snapshot.MatchValue("compare-numbers", Compare.Numbers(
        "the article",
        ("cost, iteration 0", "0.6930497356599888", 0.6930497356599888),
        ("last digit", "0.6930497356599888", 0.6930497356599891),
        ("short", "0.6874", 0.68743219),
        ("wrong", "0.6874", 0.6876),
        ("tiny", "1.25e-07", 1.25e-7),
        ("zero", "0", 0),
        ("not zero", "0.0", -0.5),
        ("not a number", "0.5", double.NaN)));

    [Fact]
    public void Bad_arguments_are_told()
    {
        Assert.Contains("'half' is not a number", Assert.Throws<ArgumentException>(() => Compare.Numbers("a", ("x", "half", 0.5))).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => Compare.Arrays("a", Sample.W1, Sample.W1, 17));
    }
}
