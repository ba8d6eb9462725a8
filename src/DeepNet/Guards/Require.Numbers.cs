using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

// The entries of matrices are what the step can compute with.
public static partial class Require
{
    /// <summary>There is at least one entry, and every one is a finite number.</summary>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">The matrix is empty, or an entry is NaN or ∞.</exception>
    public static void Finite(Matrix<double> X, [CallerArgumentExpression(nameof(X))] string name = "", [CallerMemberName] string caller = "")
    {
        NotEmpty(X, caller, name);
        if (FirstNotFinite(X) is var (i, j))
            throw new ArgumentException($"{caller}: {name}[{i}, {j}] is {Number(X[i, j])}; every entry needs to be a finite number: mend or leave out that example.");
    }

    /// <summary>Every label lies in [0, 1].</summary>
    /// <exception cref="ArgumentNullException">Y is null.</exception>
    /// <exception cref="ArgumentException">A label lies outside, or is NaN.</exception>
    public static void Labels(Matrix<double> Y, [CallerMemberName] string caller = "")
    {
        NotEmpty(Y, caller);
        if (FirstOutside01(Y) is var (i, j))
            throw new ArgumentException($"{caller}: Y[{i}, {j}] is {Number(Y[i, j])}; a label needs to lie between 0 and 1: write one class as 0 and the other as 1.");
    }

    /// <summary>Every entry of AL lies in [0, 1], as a sigmoid's output does.</summary>
    /// <exception cref="ArgumentNullException">AL is null.</exception>
    /// <exception cref="ArgumentException">An entry lies outside, or is NaN.</exception>
    public static void Probabilities(Matrix<double> AL, [CallerMemberName] string caller = "")
    {
        NotEmpty(AL, caller);
        if (FirstOutside01(AL) is var (i, j))
            throw new ArgumentException($"{caller}: AL[{i}, {j}] is {Number(AL[i, j])}; AL needs to lie between 0 and 1: pass the output of the last layer's sigmoid, not its Z.");
    }

    /// <summary>No answer is NaN, which would pass for a 0 in any comparison.</summary>
    /// <exception cref="ArithmeticException">An entry is NaN.</exception>
    public static void Answers(Matrix<double> AL, [CallerMemberName] string caller = "")
    {
        if (FirstWhere(AL, double.IsNaN) is var (i, j))
            throw new ArithmeticException($"{caller}: AL[{i}, {j}] is NaN, which is no answer. Look for NaN, ∞ or huge numbers in the parameters: their training diverged.");
    }

    /// <summary>No entry of AL is exactly 0 or 1, where dAL = −(Y/AL − (1−Y)/(1−AL)) would divide by zero.</summary>
    /// <exception cref="ArithmeticException">An entry is exactly 0 or 1.</exception>
    public static void Unsaturated(Matrix<double> AL, [CallerMemberName] string caller = "")
    {
        if (FirstWhere(AL, a => a is 0 or 1) is var (i, j))
            throw new ArithmeticException($"{caller}: AL is exactly {Number(AL[i, j])} in column {j}, and dAL divides by AL and by 1 − AL. The sigmoid is saturated there: use smaller weights or a smaller learning rate, or Trainer.Train, which forms dZ = AL − Y without dividing.");
    }

    /// <summary>Every entry of Y or of a prediction is exactly 0 or 1.</summary>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">An entry is something else.</exception>
    public static void ZeroOrOne(Matrix<double> values, [CallerArgumentExpression(nameof(values))] string name = "", [CallerMemberName] string caller = "")
    {
        NotEmpty(values, caller, name);
        var fix = name == "Y" ? "write one class as 0 and the other as 1" : "pass the result of Predict, not AL";
        if (FirstWhere(values, value => value is not (0 or 1)) is var (i, j))
            throw new ArgumentException($"{caller}: {name}[{i}, {j}] is {Number(values[i, j])}; every entry needs to be 0 or 1: {fix}.");
    }

    internal static (int Row, int Column)? FirstNotFinite(Matrix<double> matrix) =>
        matrix.AsColumnMajorArray() is { } values && TensorPrimitives.IsFiniteAll<double>(values) ? null : FirstWhere(matrix, value => !double.IsFinite(value));

    private static (int Row, int Column)? FirstOutside01(Matrix<double> matrix) => FirstWhere(matrix, value => !(value >= 0 && value <= 1));

    private static (int Row, int Column)? FirstWhere(Matrix<double> matrix, Func<double, bool> condition)
    {
        foreach (var (i, j, value) in matrix.EnumerateIndexed())
        {
            if (condition(value))
                return (i, j);
        }

        return null;
    }
}
