using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// One layer of the network in training: its weights, and its activations and gradients for as many examples as are
/// computed at a time.
/// </summary>
/// <remarks>
/// Everything lies on its side as compared with the article: an activation is m×n, one column a neuron, and W is
/// nPrev×n. So whatever is done neuron by neuron, adding a bias, applying an activation, summing db, runs along whole
/// columns, and a net with layers of three neurons still fills the processor's vectors.
/// </remarks>
internal sealed class Layer
{
    private readonly NativeMatrix weights;
    private readonly NativeMatrix? weightGradients;
    private readonly double[] bias, biasGradients;
    private readonly Activation? activation;
    private readonly Action<int, int, int, int> activate, multiplyBySlope;
    private double offCourse;
    private bool productAhead;

    /// <summary>
    /// A layer that starts with W, n×nPrev, and b, n×1. Without an activation it is the last, which gives Z. Gradients may
    /// be accumulated over several times before an update.
    /// </summary>
    public Layer(Matrix<double> W, Matrix<double> b, Activation? activation, int examples, bool accumulates)
    {
        weights = new NativeMatrix(W.ColumnCount, W.RowCount);
        weightGradients = accumulates ? new NativeMatrix(W.ColumnCount, W.RowCount) : null;
        for (var i = 0; i < W.RowCount; i++)
        {
            for (var j = 0; j < W.ColumnCount; j++)
                weights[j, i] = W[i, j];
        }

        bias = b.ToColumnMajorArray();
        biasGradients = new double[W.RowCount];
        Output = new NativeMatrix(examples, W.RowCount);
        Gradient = new NativeMatrix(examples, W.RowCount);
        this.activation = activation;
        (activate, multiplyBySlope) = (Activate, MultiplyBySlope);
    }

    /// <summary>A = g(Z), or Z itself of the last layer.</summary>
    public NativeMatrix Output { get; }

    /// <summary>dZ.</summary>
    public NativeMatrix Gradient { get; }

    /// <summary>n.</summary>
    public int Neurons => bias.Length;

    /// <summary>Computes the output for an input of <paramref name="examples"/>×nPrev. Returns a z that is off course, or 0.</summary>
    public double Forward(MatrixView input, int examples)
    {
        MatrixProduct.Multiply(new Product
        {
            Rows = examples, Columns = Neurons, Depth = weights.Rows, Alpha = 1,
            A = input, B = weights.View, C = Output.View, Epilogue = activate,
        });
        return offCourse;
    }

    /// <summary>The same for the whole of a wide input, laid out for that once.</summary>
    public double Forward(WideInput input, int examples)
    {
        if (!productAhead)
            input.MultiplyTransposed(weights.View, Neurons, Output.View);
        productAhead = false;
        Activate(0, 0, examples, Neurons);
        return offCourse;
    }

    /// <summary>dZ of the layer before: dZ·W ∘ g′, with that layer's own slope.</summary>
    public void SendBack(Layer before, int examples) =>
        MatrixProduct.Multiply(new Product
        {
            Rows = examples, Columns = before.Neurons, Depth = Neurons, Alpha = 1,
            A = Gradient.View, B = weights.View.Transposed, C = before.Gradient.View, Epilogue = before.multiplyBySlope,
        });

    /// <summary>
    /// Takes <paramref name="step"/> times the gradient of these examples off the weights: at once, or, if gradients
    /// are accumulated, after the <paramref name="last"/> of them.
    /// </summary>
    public void Descend(MatrixView input, int examples, double step, bool first, bool last)
    {
        MatrixProduct.Multiply(new Product
        {
            Rows = weights.Rows, Columns = Neurons, Depth = examples, A = input.Transposed, B = Gradient.View,
            Alpha = weightGradients == null ? -step : 1, Beta = weightGradients == null || !first ? 1 : 0,
            C = (weightGradients ?? weights).View,
        });
        DescendBias(examples, step, first, last);
        for (var j = 0; last && weightGradients != null && j < Neurons; j++)
            TensorPrimitives.MultiplyAdd(weightGradients.Column(j, weights.Rows), -step, weights.Column(j, weights.Rows), weights.Column(j, weights.Rows));
    }

    /// <summary>
    /// The same for the whole of a wide input, and while each part of that is at hand, its product with the new weights
    /// for the next <see cref="Forward(WideInput, int)"/>.
    /// </summary>
    public void Descend(WideInput input, int examples, double step)
    {
        input.UpdateAndMultiplyTransposed(-step, Gradient.View, Neurons, weights.View, Output.View);
        productAhead = true;
        DescendBias(examples, step, first: true, last: true);
    }

    private void DescendBias(int examples, double step, bool first, bool last)
    {
        for (var j = 0; j < Neurons; j++)
        {
            var sum = TensorPrimitives.Sum<double>(Gradient.Column(j, examples));
            biasGradients[j] = first ? sum : biasGradients[j] + sum;
        }
        if (last)
            TensorPrimitives.MultiplyAdd(biasGradients, -step, bias, bias);
    }

    /// <summary>Adds the bias to a part of W·A as it comes out of the product, and applies the activation.</summary>
    private void Activate(int row, int column, int rows, int columns)
    {
        for (var j = column; j < column + columns; j++)
        {
            var z = Output.Column(j, row + rows)[row..];
            TensorPrimitives.Add(z, bias[j], z);
            var largest = TensorPrimitives.MaxMagnitude<double>(z);
            if (!(Math.Abs(largest) < Require.OffCourse))
                Volatile.Write(ref offCourse, largest);
            if (activation != null)
                LayerActivation.Apply(activation, z);
        }
    }

    /// <summary>Turns a part of dA into dZ = dA ∘ g′(Z) as it comes out of the product.</summary>
    private void MultiplyBySlope(int row, int column, int rows, int columns)
    {
        for (var j = column; j < column + columns; j++)
            LayerActivation.MultiplyBySlope(activation!, Gradient.Column(j, row + rows)[row..], Output.Column(j, row + rows)[row..]);
    }

    /// <summary>W and b as they are now, in the article's shapes.</summary>
    public (Matrix<double> W, Matrix<double> b) Parameters() =>
        (Matrix<double>.Build.Dense(Neurons, weights.Rows, (i, j) => weights[j, i]), Matrix<double>.Build.Dense(Neurons, 1, (i, _) => bias[i]));
}
