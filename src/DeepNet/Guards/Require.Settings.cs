using System.Globalization;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

// The arguments that are no matrices, and the words of the messages.
public static partial class Require
{
    /// <summary>The learning rate is a positive, finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void LearningRate(double learningRate, [CallerMemberName] string caller = "")
    {
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
            throw new ArgumentOutOfRangeException(nameof(learningRate), $"{caller}: the learning rate is {Number(learningRate)}; it needs to be a positive number, such as 0.0075.");
    }

    /// <summary>The threshold is a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN.</exception>
    public static void Threshold(double threshold, [CallerMemberName] string caller = "")
    {
        if (double.IsNaN(threshold))
            throw new ArgumentOutOfRangeException(nameof(threshold), $"{caller}: the threshold is NaN; it needs to be a number, such as 0.5.");
    }

    /// <summary>The number of iterations is not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static void Iterations(int numIterations, [CallerMemberName] string caller = "")
    {
        if (numIterations < 0)
            throw new ArgumentOutOfRangeException(nameof(numIterations), $"{caller}: the number of iterations is {Number(numIterations)}; it needs to be 0 or more, such as 3000.");
    }

    /// <summary>The argument is not null.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void NotNull(object? value, [CallerMemberName] string caller = "", [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is null)
            throw new ArgumentNullException(name, $"{caller}: {name} is null; a value is needed.");
    }

    /// <summary>The matrix is there, and has at least one row and one column.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It has no rows or no columns.</exception>
    public static void NotEmpty(Matrix<double> matrix, [CallerMemberName] string caller = "", [CallerArgumentExpression(nameof(matrix))] string name = "")
    {
        NotNull(matrix, caller, name);
        if (matrix.RowCount < 1 || matrix.ColumnCount < 1)
            throw new ArgumentException($"{caller}: {name} is {Shape(matrix)}, so it is empty; it needs at least one row and one column.");
    }

    /// <summary>A rows×columns matrix fits into one array: told before anything is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more entries than one array holds.</exception>
    internal static void OneArray(int rows, int columns, string what, string caller)
    {
        if ((long)rows * columns > Array.MaxLength)
            throw new ArgumentOutOfRangeException(rows > columns ? nameof(rows) : nameof(columns), string.Create(CultureInfo.InvariantCulture, $"{caller}: {what} would be {rows}×{columns}, which is {(long)rows * columns:N0} numbers ({8.0 * rows * columns / (1 << 30):N0} GB); one array holds at most {Array.MaxLength:N0}: make it smaller."));
    }

    /// <summary>The error for an activation that no step knows.</summary>
    public static ArgumentException UnknownActivation(string? name, [CallerMemberName] string caller = "") =>
        new($"{caller}: '{name}' is not an activation; use one of {string.Join(", ", Activation.All.Select(activation => activation.Name))}.");

    internal static string Shape(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";

    internal static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
