using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Support;

/// <summary>Comparing matrices and errors.</summary>
public static class Expect
{
    /// <summary>Same shape, and every entry within tolerance × the largest expected entry: so an array of zeros must be exactly zero.</summary>
    public static void Near(Matrix<double> expected, Matrix<double> actual, double tolerance = 1e-12, string what = "")
    {
        Assert.True(Shape(expected) == Shape(actual), $"{what}: expected {Shape(expected)}, came {Shape(actual)}");
        var allowed = tolerance * expected.Enumerate().Max(Math.Abs);
        foreach (var (i, j, value) in expected.EnumerateIndexed())
        {
            if (!(Math.Abs(value - actual[i, j]) <= allowed))
                Assert.Fail($"{what}[{i}, {j}]: expected {value:R}, came {actual[i, j]:R}");
        }
    }

    public static void Near(double expected, double actual, double tolerance = 1e-12) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), $"expected {expected:R}, came {actual:R}");

    /// <summary>Same shape, same bits (and +0 is not −0).</summary>
    public static void Same(Matrix<double> expected, Matrix<double> actual, string what = "")
    {
        Assert.True(Shape(expected) == Shape(actual), $"{what}: expected {Shape(expected)}, came {Shape(actual)}");
        foreach (var (i, j, value) in expected.EnumerateIndexed())
        {
            if (BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(actual[i, j]))
                Assert.Fail($"{what}[{i}, {j}]: expected {value:R}, came {actual[i, j]:R}");
        }
    }

    public static void Shape(int rows, int columns, Matrix<double> actual) => Assert.Equal($"{rows}×{columns}", Shape(actual));

    /// <summary>Exactly this type of exception, with a message that begins with the first part and holds all of them.</summary>
    public static TException Refusal<TException>(Action act, string beginning, params string[] parts)
        where TException : Exception
    {
        var exception = Assert.Throws<TException>(act);
        Assert.StartsWith(beginning, exception.Message, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        return exception;
    }

    private static string Shape(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";
}
