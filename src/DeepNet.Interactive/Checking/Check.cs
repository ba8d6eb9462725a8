namespace DeepNet.Interactive;

/// <summary>
/// Checks for a notebook: each writes a line with a tick, or one that says what came instead. Where a lesson is run to be
/// checked, the latter ends the cell; where a person changes a number to see what happens, the notebook goes on.
/// </summary>
public static class Check
{
    /// <summary>Writes "✓ line" if the condition holds.</summary>
    /// <exception cref="CheckFailedException">It does not hold, and checks are strict.</exception>
    public static void That(bool condition, string line)
    {
        if (condition)
            Console.WriteLine($"✓ {line}");
        else
            Failed(line);
    }

    /// <summary>Writes "✓ what: equal within tolerance" if two numbers differ by no more.</summary>
    /// <exception cref="CheckFailedException">They differ by more, or just one is NaN, and checks are strict.</exception>
    /// <exception cref="ArgumentException">The tolerance is negative, or so large that it would let anything pass.</exception>
    public static void Close(string what, double expected, double actual, double tolerance)
    {
        Require(tolerance, Math.Abs(expected));
        if (!(Difference(expected, actual) <= tolerance))
            Failed($"{what}: expected {NumpyText.Repr(expected)}, came {NumpyText.Repr(actual)}; they may differ by {Bounds.OneDigit(tolerance)}");
        else
            Passed(what, tolerance);
    }

    /// <summary>Writes "✓ what: equal within tolerance" if no two entries differ by more.</summary>
    /// <exception cref="CheckFailedException">The shapes differ, or an entry does, and checks are strict; the message shows the worst.</exception>
    /// <exception cref="ArgumentException">The tolerance is negative, or so large that it would let anything pass.</exception>
    public static void Close(string what, Matrix<double> expected, Matrix<double> actual, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        Require(tolerance, expected.Enumerate().Select(Math.Abs).DefaultIfEmpty().Max());
        if (expected.RowCount != actual.RowCount || expected.ColumnCount != actual.ColumnCount)
        {
            Failed($"{what}: expected the shape {Shapes.Of(expected)}, came {Shapes.Of(actual)}");
            return;
        }

        var (row, column, worst) = expected.EnumerateIndexed()
            .Select(e => (e.Item1, e.Item2, Difference: Difference(e.Item3, actual[e.Item1, e.Item2])))
            .DefaultIfEmpty()
            .MaxBy(e => e.Difference);
        if (!(worst <= tolerance))
            Failed($"{what}: at [{row}, {column}] expected {NumpyText.Repr(expected[row, column])}, came {NumpyText.Repr(actual[row, column])}; entries may differ by {Bounds.OneDigit(tolerance)}");
        else
            Passed(what, tolerance);
    }

    /// <summary>How far apart two numbers are; 0 for the same infinity or two NaN, ∞ where only one is NaN.</summary>
    internal static double Difference(double expected, double actual)
    {
        if (expected.Equals(actual))
            return 0;
        var difference = Math.Abs(expected - actual);
        return double.IsNaN(difference) ? double.PositiveInfinity : difference;
    }

    private static void Require(double tolerance, double largest)
    {
        if (!(tolerance >= 0))
            throw new ArgumentOutOfRangeException(nameof(tolerance), $"Check.Close: the tolerance is {NumpyText.Repr(tolerance)}; it needs to be 0 or more.");
        if (tolerance >= largest && largest > 0)
            throw new ArgumentOutOfRangeException(nameof(tolerance), $"Check.Close: the tolerance is {Bounds.OneDigit(tolerance)} but no expected value is larger than {Bounds.OneDigit(largest)}; zeros would pass. Take a smaller tolerance.");
    }

    private static void Failed(string line)
    {
        if (NotebookEnvironment.HasStrictChecks)
            throw new CheckFailedException($"✗ {line}");
        Console.WriteLine($"✗ {line} – the run was changed, so the number in the text no longer fits");
    }

    private static void Passed(string what, double tolerance) =>
        Console.WriteLine(tolerance == 0 ? $"✓ {what}: exactly equal" : $"✓ {what}: equal within {Bounds.AtMost(tolerance)}");
}
