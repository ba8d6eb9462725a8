using System.Diagnostics.CodeAnalysis;

namespace DeepNet.Exercises;

/// <summary>What one call gave: named arrays, or an error.</summary>
/// <param name="Arrays">What came back by name; null if the call threw.</param>
/// <param name="Error">What was thrown.</param>
/// <param name="Changed">The inputs that are not what they were before the call.</param>
internal sealed record Outcome(IReadOnlyDictionary<string, M?>? Arrays, Exception? Error, IReadOnlyList<string> Changed)
{
    // θ + ε − ε is not always θ
    private const double RoundingOfRestore = 1e-12;

    /// <summary>Calls a function on one case.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What a learner's function throws is told, not passed on.")]
    public static Outcome Of<TFunction>(TFunction function, Case<TFunction> at)
    {
        var attempt = at.Make();
        var before = attempt.Inputs().Select(input => (input.Name, Value: input.Value.Clone())).ToList();
        try
        {
            var arrays = attempt.Call(function).ToDictionary(array => array.Name, array => array.Value?.Clone());
            return new Outcome(arrays, null, Changed());
        }
        catch (Exception error) when (error is not ThreadInterruptedException)
        {
            return new Outcome(null, error, Changed());
        }

        IReadOnlyList<string> Changed()
        {
            var now = attempt.Inputs().ToDictionary(input => input.Name, input => input.Value);
            return [.. before.Where(input => !now.TryGetValue(input.Name, out var value) || !Same(input.Value, value, RoundingOfRestore)).Select(input => input.Name)];
        }
    }

    /// <summary>Equal up to rounding, with NaN, ∞ and null at the same places.</summary>
    public static bool Same(M? expected, M? came, double tolerance)
    {
        if (expected is null || came is null)
            return ReferenceEquals(expected, came);
        if (expected.RowCount != came.RowCount || expected.ColumnCount != came.ColumnCount)
            return false;
        // the inputs are about 1, and a whole array is as exact as its largest entry: float32 and log(a + 1e-8) are right
        var scale = expected.Enumerate().Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        return expected.Enumerate().Zip(came.Enumerate()).All(pair => SameNumber(pair.First, pair.Second, tolerance * scale));
    }

    /// <summary>Equal within the tolerance, or the same one of NaN, ∞ and −∞.</summary>
    public static bool SameNumber(double expected, double came, double tolerance) =>
        expected.Equals(came) || Math.Abs(expected - came) <= tolerance;

    /// <summary>The same error for the same reason.</summary>
    public bool ThrewLike(Outcome other) =>
        Error is { } mine && other.Error is { } theirs && mine.GetType() == theirs.GetType() && mine.Message == theirs.Message;
}
