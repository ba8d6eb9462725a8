using System.Buffers;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>Hands out the examples some at a time, one row each: as they come, or shuffled.</summary>
internal sealed unsafe class Examples : IDisposable
{
    /// <summary>
    /// Up to so many features a copy of X with one column a feature is worth its memory; above, X is read where it is.
    /// </summary>
    private const int FewFeatures = 32;

    private readonly double[] x;
    private readonly MemoryHandle pin;
    private readonly int features;
    private readonly NativeMatrix? byFeature;
    private readonly NativeMatrix labels;
    private readonly NativeMatrix? gathered, gatheredLabels;
    private readonly int[] order = [];
    private int first;
    private bool shuffled;

    /// <summary>Of X, n[0]×m, and Y, n[L]×m: at most so many at once, and perhaps in shuffled order.</summary>
    public Examples(Matrix<double> X, Matrix<double> Y, int atOnce, bool shuffles)
    {
        (Count, features) = (X.ColumnCount, X.RowCount);
        x = X.AsColumnMajorArray() ?? X.ToColumnMajorArray();
        pin = x.AsMemory().Pin();
        LargestInput = Math.Abs(TensorPrimitives.MaxMagnitude<double>(x));
        labels = Transposed(Y);
        byFeature = features <= FewFeatures ? Transposed(X) : null;
        if (!shuffles)
            return;
        order = new int[Count];
        gathered = byFeature != null ? new NativeMatrix(atOnce, features) : new NativeMatrix(features, atOnce);
        gatheredLabels = new NativeMatrix(atOnce, Y.RowCount);
    }

    /// <summary>A copy of all of X, features×m, in bands.</summary>
    public WideInput InBands() => new(X, features, Count);

    /// <summary>The largest |x|.</summary>
    public double LargestInput { get; }

    /// <summary>m.</summary>
    public int Count { get; }

    /// <summary>The examples taken last, one row each.</summary>
    public MatrixView Input { get; private set; }

    /// <summary>The labels of the examples taken last, for one output neuron.</summary>
    public ReadOnlySpan<double> Labels(int neuron, int count) =>
        shuffled ? gatheredLabels!.Column(neuron, count) : labels.Column(neuron, first + count)[first..];

    /// <summary>Draws a new order by Fisher and Yates: what NumPy's <c>random.permutation(m)</c> would draw.</summary>
    public void Shuffle(NumpyRandom random)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.RandInt(0, i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>Takes some examples, in the order given or in the one drawn last.</summary>
    public void Take(int first, int count, bool shuffled)
    {
        (this.first, this.shuffled) = (first, shuffled);
        if (shuffled)
            Gather(order.AsSpan(first, count));
        else
            Input = byFeature != null ? byFeature.View.From(first, 0) : X.From(0, first).Transposed;
    }

    public void Dispose() => pin.Dispose();

    private MatrixView X => new((double*)pin.Pointer, 1, features);

    private void Gather(ReadOnlySpan<int> examples)
    {
        for (var i = 0; i < examples.Length; i++)
        {
            for (var j = 0; j < labels.Columns; j++)
                gatheredLabels![i, j] = labels[examples[i], j];
            if (byFeature == null)
                x.AsSpan(examples[i] * features, features).CopyTo(gathered!.Column(i, features));
            for (var f = 0; byFeature != null && f < features; f++)
                gathered![i, f] = byFeature[examples[i], f];
        }
        Input = byFeature != null ? gathered!.View : gathered!.View.Transposed;
    }

    private static NativeMatrix Transposed(Matrix<double> matrix)
    {
        var result = new NativeMatrix(matrix.ColumnCount, matrix.RowCount);
        for (var j = 0; j < matrix.ColumnCount; j++)
        {
            for (var i = 0; i < matrix.RowCount; i++)
                result[j, i] = matrix[i, j];
        }

        return result;
    }
}
