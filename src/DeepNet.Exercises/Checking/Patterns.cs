using System.Globalization;

namespace DeepNet.Exercises;

/// <summary>One array of one case beside what it should be.</summary>
internal sealed record ComparedArray(M Due, M? Came, int Examples);

/// <summary>What can be said of numbers that no known mistake gives.</summary>
internal static class Patterns
{
    /// <summary>What all these arrays have in common, or null.</summary>
    public static string? Of(string name, IReadOnlyList<ComparedArray> arrays, double tolerance)
    {
        if (arrays.Count == 0)
            return $"{name} is missing";
        if (arrays.Any(array => array.Came is null))
            return $"{name} is null";

        var pairs = arrays.Select(array => (array.Due, Came: array.Came!, m: array.Examples)).ToList();
        if (pairs.Any(pair => pair.Came.Enumerate().Any(value => !double.IsFinite(value)) && pair.Due.Enumerate().All(double.IsFinite)))
            return $"{name} holds NaN or ∞";
        if (pairs.All(pair => pair.Came.Enumerate().All(value => value == 0)))
            return $"{name} is zero everywhere";
        if (pairs.All(pair => Outcome.Same(pair.Due.Transpose(), pair.Came, tolerance)))
            return $"{name} is transposed: it lies on its side";
        if (OfFactors(name, [.. pairs.Select(pair => (pair.m, Factor: Factor(pair.Due, pair.Came, tolerance)))]) is { } told)
            return told;
        if (pairs.Any(pair => !SameShape(pair.Due, pair.Came)))
            return $"{name} has the wrong shape";
        if (pairs.Count > 1 && pairs.All(pair => pair.Came.Equals(pairs[0].Came)) && pairs.Any(pair => !pair.Due.Equals(pairs[0].Due)))
            return $"{name} is the same whatever comes in: does it use a variable of another cell?";
        if (pairs.All(pair => Offset(pair.Due, pair.Came, tolerance) is { } offset && Near(offset, Offset(pairs[0].Due, pairs[0].Came, tolerance)!.Value)))
            return $"every entry of {name} is off by {Number(Offset(pairs[0].Due, pairs[0].Came, tolerance)!.Value)}";
        if (pairs.All(pair => Outcome.Same(pair.Due.SubMatrix(0, pair.Due.RowCount, 0, 1), pair.Came.SubMatrix(0, pair.Due.RowCount, 0, 1), tolerance)))
            return $"only the first column of {name} is right: is every example visited?";
        if (pairs.All(pair => Outcome.Same(pair.Due.SubMatrix(0, 1, 0, pair.Due.ColumnCount), pair.Came.SubMatrix(0, 1, 0, pair.Due.ColumnCount), tolerance)))
            return $"only the first row of {name} is right: is every row visited?";
        return pairs.All(pair => Outcome.Same(pair.Due, pair.Came, 0.005)) ? $"{name} is nearly right: is something rounded, or an integer?" : null;
    }

    private static string? OfFactors(string name, IReadOnlyList<(int m, double? Factor)> all)
    {
        // an array of zeros has every factor
        var factors = all.Where(pair => pair.Factor is not double.NaN).Select(pair => (pair.m, Factor: pair.Factor ?? 0)).ToList();
        if (factors.Count == 0 || factors.Exists(pair => pair.Factor == 0))
            return null;

        var (m, first) = factors[0];
        if (factors.TrueForAll(pair => Near(pair.Factor, -1)))
            return $"{name} has the wrong sign";
        if (factors.TrueForAll(pair => Near(pair.Factor, first)))
            return $"{name} is right but for the factor {Number(first)}";
        if (factors.TrueForAll(pair => Near(pair.Factor, pair.m)))
            return $"{name} is m times too large: is 1/m missing?";
        if (factors.TrueForAll(pair => Near(pair.Factor * pair.m, 1)))
            return $"{name} is m times too small: is 1/m there twice?";
        return factors.TrueForAll(pair => Near(pair.Factor / pair.m, first / m))
            ? $"{name} is divided by {Number(m / first)} whatever m is: is that the m of another cell?"
            : null;
    }

    // Null if there is none, NaN if any fits.
    private static double? Factor(M due, M came, double tolerance)
    {
        if (!SameShape(due, came))
            return null;
        if (due.FrobeniusNorm() == 0)
            return came.FrobeniusNorm() == 0 ? double.NaN : null;
        var factor = due.PointwiseMultiply(came).Enumerate().Sum() / due.PointwiseMultiply(due).Enumerate().Sum();
        return Outcome.Same(factor * due, came, tolerance) ? factor : null;
    }

    private static double? Offset(M due, M came, double tolerance)
    {
        if (!SameShape(due, came))
            return null;
        var difference = came[0, 0] - due[0, 0];
        return difference != 0 && Outcome.Same(due + difference, came, tolerance) ? difference : null;
    }

    private static bool SameShape(M a, M b) => a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount;

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-4 * Math.Abs(b);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
