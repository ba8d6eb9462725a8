using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

// What a whole training needs, before it and while it runs.
public static partial class Require
{
    // A number that no training needs, and whose square still is one.
    internal const double OffCourse = 1e100;
    internal const double LargestUsualInput = 10;

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

    /// <summary>
    /// Training is still on course: every layer's Z is finite and below 1e100, and no output is exactly 0 or 1 (where the
    /// article's dAL would divide by zero).
    /// </summary>
    /// <exception cref="ArithmeticException">It is not; the message names the iteration, the layer and what to change.</exception>
    public static void OnCourse(int iteration, Matrix<double> AL, IReadOnlyList<LayerCache> caches, [CallerMemberName] string caller = "")
    {
        for (var l = 1; l <= caches.Count; l++)
        {
            if (FirstOffCourse(caches[l - 1].Z) is var (i, j))
                throw new ArithmeticException($"{caller}: training diverged. At iteration {iteration} Z{l}[{i}, {j}] of layer {l} is {Number(caches[l - 1].Z[i, j])}; {Cure(iteration, LargestSize(caches[0].Linear.A))}.");
        }

        if (FirstWhere(AL, a => a is 0 or 1) is var (row, column))
            throw new ArithmeticException($"{caller}: at iteration {iteration} the output of layer {caches.Count} is exactly {Number(AL[row, column])} in column {column}, and dAL divides by AL and by 1 − AL; {Cure(iteration, LargestSize(caches[0].Linear.A))}, or take Trainer.Train, which forms dZ = AL − Y without dividing.");
    }

    /// <summary>Training is still on course: every gradient is finite and below 1e100.</summary>
    /// <exception cref="ArithmeticException">It is not; the message names the iteration and the layer.</exception>
    public static void OnCourse(int iteration, Gradients grads, [CallerMemberName] string caller = "")
    {
        for (var l = 1; l <= grads.LayerCount; l++)
        {
            foreach (var (name, gradient) in new[] { ($"dW{l}", grads.dW(l)), ($"db{l}", grads.db(l)) })
            {
                if (FirstOffCourse(gradient) is var (i, j))
                    throw new ArithmeticException($"{caller}: training diverged. At iteration {iteration} {name}[{i}, {j}] of layer {l} is {Number(gradient[i, j])}; use a smaller learning rate, smaller weights or smaller inputs.");
            }
        }
    }

    private static double LargestSize(Matrix<double> X)
    {
        var (min, max) = X.MinMax();
        return Math.Max(-min, max);
    }

    /// <summary>What to change when training diverged or saturated.</summary>
    /// <param name="iteration">Where it did. Before the first step the learning rate cannot be to blame.</param>
    /// <param name="largestInput">The largest size of an entry of X: the first suspect where it is far from 1.</param>
    internal static string Cure(int iteration, double largestInput) => (iteration, largestInput > LargestUsualInput) switch
    {
        (0, true) => $"no step was taken yet, but the inputs are as large as {Number(largestInput)}: scale X to about 1 first, such as X / 255 for pixels",
        (0, false) => "no step was taken yet, so use smaller weights, such as Initialization.He",
        (_, true) => $"the inputs are as large as {Number(largestInput)}: scale X to about 1 first, such as X / 255 for pixels, or use a smaller learning rate",
        (_, false) => "use a smaller learning rate or smaller weights",
    };

    internal static (int Row, int Column)? FirstOffCourse(Matrix<double> matrix) =>
        matrix.AsColumnMajorArray() is { } values && Math.Abs(TensorPrimitives.MaxMagnitude<double>(values)) < OffCourse ? null : FirstWhere(matrix, value => !(Math.Abs(value) < OffCourse));
}
