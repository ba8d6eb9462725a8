using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// The guards of the step functions: one line each where they are used, and an error that says what was
/// expected, what came, and the fix. All are public, so that a step shown in a notebook runs there as it stands.
/// </summary>
/// <remarks>Every message begins with the name of the function that was called (<c>caller</c>).</remarks>
public static class Require
{
    /// <summary>One layer's A (nPrev×m), W (n×nPrev) and b (n×1) fit together.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Layer(Matrix<double> A, Matrix<double> W, Matrix<double> b, [CallerMemberName] string caller = "")
    {
        NotEmpty(A, caller);
        NotEmpty(W, caller);
        NotEmpty(b, caller);
        if (W.ColumnCount != A.RowCount)
            throw new ArgumentException($"{caller}: W is {Shape(W)} but A has {Rows(A)}; W needs as many columns as A has rows.");
        if (b.RowCount != W.RowCount || b.ColumnCount != 1)
            throw new ArgumentException($"{caller}: b is {Shape(b)} but W has {Rows(W)}; b needs to be {W.RowCount}×1, one bias for each row of W.");
    }

    /// <summary>dZ (n×m) fits the cache (A nPrev×m, W n×nPrev) of the layer it is sent back through.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SameLayer(Matrix<double> dZ, LinearCache cache, [CallerMemberName] string caller = "")
    {
        NotEmpty(dZ, caller);
        NotNull(cache, caller);
        Layer(cache.A, cache.W, cache.b, caller);
        if (dZ.RowCount != cache.W.RowCount || dZ.ColumnCount != cache.A.ColumnCount)
            throw new ArgumentException($"{caller}: dZ is {Shape(dZ)} but the cache's Z was {cache.W.RowCount}×{cache.A.ColumnCount}; dZ has the shape of Z: pass the cache of the same layer.");
    }

    /// <summary>Two matrices have the same shape, and at least one entry.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void SameShape(
        Matrix<double> first,
        Matrix<double> second,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "",
        [CallerMemberName] string caller = "")
    {
        NotEmpty(first, caller, firstName);
        NotEmpty(second, caller, secondName);
        if (first.RowCount != second.RowCount || first.ColumnCount != second.ColumnCount)
            throw new ArgumentException($"{caller}: {firstName} is {Shape(first)} but {secondName} is {Shape(second)}; both need the same shape{(first.ColumnCount == second.RowCount ? OnItsSide(second, first.RowCount, secondName) : "")}.");
    }

    /// <summary>layersDims holds the input size and at least one layer size, all positive.</summary>
    /// <exception cref="ArgumentNullException">layersDims is null.</exception>
    /// <exception cref="ArgumentException">It is too short, or holds a size below 1.</exception>
    public static void LayersDims(IReadOnlyList<int> layersDims, [CallerMemberName] string caller = "")
    {
        NotNull(layersDims, caller);
        if (layersDims.Count < 2)
            throw new ArgumentException($"{caller}: layersDims has {Count(layersDims.Count, "entry", "entries")}; it needs at least two, the number of inputs and then the size of each layer, such as [3, 4, 1].");
        for (var l = 0; l < layersDims.Count; l++)
        {
            if (layersDims[l] < 1)
                throw new ArgumentException($"{caller}: layersDims[{l}] is {Number(layersDims[l])}; every size needs to be at least 1, such as [3, 4, 1].");
        }
    }

    /// <summary>X (n0×m) is not empty, holds finite numbers only, and has as many rows as W1 has columns.</summary>
    /// <exception cref="ArgumentNullException">X or the parameters are null.</exception>
    /// <exception cref="ArgumentException">X holds NaN or ∞, or does not fit; or there are no parameters.</exception>
    public static void Input(Matrix<double> X, Parameters parameters, [CallerMemberName] string caller = "")
    {
        WholeLayers(parameters, caller);
        Finite(X, caller: caller);
        if (X.RowCount != parameters.W(1).ColumnCount)
            throw new ArgumentException($"{caller}: X has {Rows(X)} but W1 is {Shape(parameters.W(1))}; X needs one row for each column of W1, and one column for each example{OnItsSide(X, parameters.W(1).ColumnCount)}.");
    }

    /// <summary>There is at least one layer, and each has both its W and its b.</summary>
    /// <exception cref="ArgumentNullException">The parameters are null.</exception>
    /// <exception cref="ArgumentException">There is no layer, or the last b is missing.</exception>
    public static void WholeLayers(Parameters parameters, [CallerMemberName] string caller = "")
    {
        NotNull(parameters, caller);
        var count = parameters.Count();
        if (count == 0)
            throw new ArgumentException($"{caller}: parameters holds no layer; begin with InitializeParametersDeep.");
        if (count % 2 != 0)
            throw new ArgumentException($"{caller}: parameters ends with {parameters.Last().Key}; a layer needs both, so set parameters[\"b{parameters.LayerCount + 1}\"] too.");
    }

    /// <summary>X (n[0]×m) and Y (n[L]×m) can train a network of the sizes layersDims.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">A shape does not fit, X holds NaN or ∞, or a label lies outside [0, 1].</exception>
    public static void Examples(Matrix<double> X, Matrix<double> Y, IReadOnlyList<int> layersDims, [CallerMemberName] string caller = "")
    {
        LayersDims(layersDims, caller);
        Finite(X, caller: caller);
        Labels(Y, caller);
        if (X.RowCount != layersDims[0])
            throw new ArgumentException($"{caller}: X has {Rows(X)} but layersDims begins with {layersDims[0]}; the first size is the number of inputs, one row of X each{OnItsSide(X, layersDims[0])}.");
        if (Y.RowCount != layersDims[^1])
            throw new ArgumentException($"{caller}: Y has {Rows(Y)} but layersDims ends with {layersDims[^1]}; the last size is the number of outputs, one row of Y each{OnItsSide(Y, layersDims[^1])}.");
        if (Y.ColumnCount != X.ColumnCount)
            throw new ArgumentException($"{caller}: X has {Count(X.ColumnCount, "column", "columns")} but Y has {Y.ColumnCount}; both need one column for each example.");
    }

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

    /// <summary>The caches belong to one network whose output is AL: each layer's W takes what the layer before gives.</summary>
    /// <exception cref="ArgumentNullException">AL or the caches are null.</exception>
    /// <exception cref="ArgumentException">There are none, or they do not fit each other or AL.</exception>
    public static void Caches(Matrix<double> AL, IReadOnlyList<LayerCache> caches, [CallerMemberName] string caller = "")
    {
        NotEmpty(AL, caller);
        NotNull(caches, caller);
        if (caches.Count == 0)
            throw new ArgumentException($"{caller}: caches is empty; pass the caches that LModelForward gave, one for each layer.");
        for (var l = 1; l <= caches.Count; l++)
        {
            NotNull(caches[l - 1], caller, $"caches[{l - 1}]");
            NotNull(caches[l - 1].Linear, caller, $"caches[{l - 1}].Linear");
            Layer(caches[l - 1].Linear.A, caches[l - 1].Linear.W, caches[l - 1].Linear.b, caller);
        }

        for (var l = 1; l <= caches.Count; l++)
        {
            var W = caches[l - 1].Linear.W;
            var rows = l < caches.Count ? caches[l].Linear.A.RowCount : AL.RowCount;
            var columns = caches[l - 1].Linear.A.ColumnCount;
            if (W.RowCount != rows || columns != AL.ColumnCount)
                throw new ArgumentException($"{caller}: layer {l} in caches gives {W.RowCount}×{columns} but {(l < caches.Count ? $"layer {l + 1} takes {rows}×{AL.ColumnCount}" : $"AL is {Shape(AL)}")}; pass AL and the caches of one and the same LModelForward.");
        }
    }

    /// <summary>The gradients hold dW and db of every layer, in the shapes of W and b, all finite.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">A shape differs, an entry is NaN or ∞, or there is no layer.</exception>
    /// <exception cref="KeyNotFoundException">A gradient is missing.</exception>
    public static void GradientsOf(Parameters parameters, Gradients grads, [CallerMemberName] string caller = "")
    {
        WholeLayers(parameters, caller);
        NotNull(grads, caller);
        foreach (var (name, value) in parameters)
        {
            var gradient = grads[$"d{name}"];
            SameShape(value, gradient, $"parameters[\"{name}\"]", $"grads[\"d{name}\"]", caller);
            if (FirstNotFinite(gradient) is var (i, j))
                throw new ArgumentException($"{caller}: grads[\"d{name}\"][{i}, {j}] is {Number(gradient[i, j])}; every entry needs to be a finite number: look for a division by zero, or a learning rate that is too large.");
        }
    }

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

    /// <summary>
    /// Training is still on course: every layer's Z is finite, and no output is exactly 0 or 1 (where the article's
    /// dAL would divide by zero).
    /// </summary>
    /// <exception cref="ArithmeticException">It is not; the message names the iteration and the layer.</exception>
    public static void OnCourse(int iteration, Matrix<double> AL, IReadOnlyList<LayerCache> caches, [CallerMemberName] string caller = "")
    {
        for (var l = 1; l <= caches.Count; l++)
        {
            if (FirstNotFinite(caches[l - 1].Z) is var (i, j))
                throw new ArithmeticException($"{caller}: training diverged. At iteration {iteration} Z{l}[{i}, {j}] of layer {l} is {Number(caches[l - 1].Z[i, j])}; use a smaller learning rate or smaller weights.");
        }

        if (FirstWhere(AL, a => a is 0 or 1) is var (row, column))
            throw new ArithmeticException($"{caller}: at iteration {iteration} the output of layer {caches.Count} is exactly {Number(AL[row, column])} in column {column}, and dAL divides by AL and by 1 − AL; use a smaller learning rate or smaller weights, or Trainer.Train, which forms dZ = AL − Y without dividing.");
    }

    /// <summary>Training is still on course: every gradient is finite.</summary>
    /// <exception cref="ArithmeticException">It is not; the message names the iteration and the layer.</exception>
    public static void OnCourse(int iteration, Gradients grads, [CallerMemberName] string caller = "")
    {
        for (var l = 1; l <= grads.LayerCount; l++)
        {
            foreach (var (name, gradient) in new[] { ($"dW{l}", grads.dW(l)), ($"db{l}", grads.db(l)) })
            {
                if (FirstNotFinite(gradient) is var (i, j))
                    throw new ArithmeticException($"{caller}: training diverged. At iteration {iteration} {name}[{i}, {j}] of layer {l} is {Number(gradient[i, j])}; use a smaller learning rate, smaller weights or smaller inputs.");
            }
        }
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

    /// <summary>The error for an activation that no step knows.</summary>
    public static ArgumentException UnknownActivation(string? name, [CallerMemberName] string caller = "") =>
        new($"{caller}: '{name}' is not an activation; use one of {string.Join(", ", Activation.All.Select(activation => activation.Name))}.");

    internal static string Shape(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";

    internal static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    internal static (int Row, int Column)? FirstNotFinite(Matrix<double> matrix) =>
        matrix.AsColumnMajorArray() is { } values && TensorPrimitives.IsFiniteAll<double>(values) ? null : FirstWhere(matrix, value => !double.IsFinite(value));

    private static string Rows(Matrix<double> matrix) => Count(matrix.RowCount, "row", "rows");

    private static string OnItsSide(Matrix<double> matrix, int rows, [CallerArgumentExpression(nameof(matrix))] string name = "") =>
        matrix.ColumnCount == rows ? $": it seems to lie on its side, try {name}.Transpose()" : "";

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
