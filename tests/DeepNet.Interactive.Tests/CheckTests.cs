namespace DeepNet.Interactive.Tests;

[Collection(nameof(Console))]
public class CheckTests
{
    [Fact]
    public void What_holds_writes_a_line()
    {
        Assert.Equal("✓ the cost fell\n", Written(() => Check.That(true, "the cost fell")));
        Assert.Equal("✓ cost: equal within 1e-9\n", Written(() => Check.Close("cost", 0.5, 0.5 + 1e-10, 1e-9)));
        Assert.Equal("✓ W1: equal within 1e-9\n", Written(() => Check.Close("W1", Sample.W1, Sample.W1 + 1e-10, 1e-9)));
        Assert.Equal("✓ W1: exactly equal\n", Written(() => Check.Close("W1", Sample.W1, Sample.W1.Clone(), 0)));
    }

    [Fact]
    public void What_does_not_hold_stops_and_says_what_came()
    {
        Assert.Equal("✗ the cost fell", Failure(() => Check.That(false, "the cost fell")));
        Assert.Equal("✗ cost: expected 0.5, came 0.75; they may differ by 1e-9", Failure(() => Check.Close("cost", 0.5, 0.75, 1e-9)));
        Assert.Equal("✗ Z: expected the shape 4×3, came 3×4", Failure(() => Check.Close("Z", Sample.W1, Sample.W1.Transpose(), 1e-9)));

        var wrong = Sample.Of(new[,] { { 1.0, 2 }, { 3, 4.5 } });
        Assert.Equal("✗ Z: at [1, 1] expected 4.0, came 4.5; entries may differ by 0.01", Failure(() => Check.Close("Z", Sample.Of(new[,] { { 1.0, 2.001 }, { 3, 4 } }), wrong, 0.01)));
    }

    [Theory]
    [InlineData(0.5, double.NaN)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.5, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    public void Neither_NaN_nor_infinity_passes_for_a_number(double expected, double actual)
    {
        Failure(() => Check.Close("x", expected, actual, 1e-9));
        Failure(() => Check.Close("x", Sample.Of(new[,] { { 1, expected } }), Sample.Of(new[,] { { 1, actual } }), 1e-9));
    }

    [Fact]
    public void A_tolerance_that_lets_zeros_pass_is_refused()
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Check.Close("dW1", Sample.W1 * 1e-10, Sample.W1 * 0, 1e-8));
        Assert.Contains("zeros would pass", error.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => Check.Close("x", 1, 1, -1));
        Assert.ThrowsAny<ArgumentException>(() => Check.Close("x", 1, 1, double.NaN));
    }

    [Fact]
    public void Where_a_person_tries_what_happens_a_line_is_printed_and_the_cell_goes_on()
    {
        const string reason = " – the run was changed, so the number in the text no longer fits\n";
        Assert.Equal("✗ the cost fell" + reason, Written(() => Check.That(false, "the cost fell")));
        Assert.Equal("✗ cost: expected 0.5, came 0.75; they may differ by 1e-9" + reason, Written(() => Check.Close("cost", 0.5, 0.75, 1e-9)));
        Assert.Equal("✗ Z: expected the shape 4×3, came 3×4" + reason, Written(() => Check.Close("Z", Sample.W1, Sample.W1.Transpose(), 1e-9)));
        Assert.StartsWith("✗ Z: at [", Written(() => Check.Close("Z", Sample.W1, Sample.W1 + 1, 1e-9)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_equals_nothing()
    {
        var none = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(0, 3);
        Assert.Equal("✓ none: exactly equal\n", Written(() => Check.Close("none", none, none, 0)));
    }

    private static string Failure(Action check)
    {
        Environment.SetEnvironmentVariable(NotebookEnvironment.ChecksVariable, "strict");
        try
        {
            return Assert.Throws<CheckFailedException>(check).Message;
        }
        finally
        {
            Environment.SetEnvironmentVariable(NotebookEnvironment.ChecksVariable, null);
        }
    }

    private static string Written(Action check)
    {
        var before = Console.Out;
        using var writer = new StringWriter { NewLine = "\n" };
        Console.SetOut(writer);
        try
        {
            check();
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }
}
