using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// The guards of the step functions: one line each where they are used, and an error that says what was
/// expected, what came, and the fix. All are public, so that a step shown in a notebook runs there as it stands.
/// </summary>
/// <remarks>Every message begins with the name of the function that was called (<c>caller</c>).</remarks>
public static partial class Require
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
    /// <exception cref="ArgumentException">It is too short, holds a size below 1, or a W would be too large for one array.</exception>
    public static void LayersDims(IReadOnlyList<int> layersDims, [CallerMemberName] string caller = "")
    {
        NotNull(layersDims, caller);
        if (layersDims.Count < 2)
            throw new ArgumentException($"{caller}: layersDims has {Count(layersDims.Count, "entry", "entries")}; it needs at least two, the number of inputs and then the size of each layer, such as [3, 4, 1].");
        for (var l = 0; l < layersDims.Count; l++)
        {
            if (layersDims[l] < 1)
                throw new ArgumentException($"{caller}: layersDims[{l}] is {Number(layersDims[l])}; every size needs to be at least 1, such as [3, 4, 1].");
            if (l > 0)
                OneArray(layersDims[l], layersDims[l - 1], $"W{l} of layer {l}", caller);
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

    private static string Rows(Matrix<double> matrix) => Count(matrix.RowCount, "row", "rows");

    private static string OnItsSide(Matrix<double> matrix, int rows, [CallerArgumentExpression(nameof(matrix))] string name = "") =>
        matrix.ColumnCount == rows ? $": it seems to lie on its side, try {name}.Transpose()" : "";
}
