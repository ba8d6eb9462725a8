using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>A network in training: the article's forward pass, backward pass and update, in buffers that are reused.</summary>
/// <remarks>
/// The gradient of many examples is the sum of those of parts of them. So a large batch goes through the network part
/// by part, each small enough that its activations stay in the cache between the forward and the backward pass; the
/// parts depend on the sizes alone, so the result is the same every time.
/// </remarks>
internal sealed class Network : IDisposable
{
    /// <summary>What the activations, gradients and inputs of one part may take, of a last-level cache: 12 MB.</summary>
    private const int PartBytes = 12 << 20;

    /// <summary>Fewer examples at a time would cost more in adding up gradients than staying in the cache saves.</summary>
    private const int SmallestPart = 512;

    /// <summary>A first layer of so few neurons uses each entry of X so few times that X is worth laying out for it, …</summary>
    private const int FewNeurons = 32;

    /// <summary>… if it has more features than these, and the copy is not too large: 64 MB.</summary>
    private const int ManyFeatures = 1024;
    private const int BandedBytes = 64 << 20;

    private readonly Layer[] layers;
    private readonly Examples examples;
    private readonly WideInput? wide;
    private readonly double[] losses;
    private readonly Activation output;
    private readonly int outputs, largestPart;

    /// <summary>A network at its start, for X, n[0]×m, and Y, n[L]×m, and updates from batches of so many examples.</summary>
    public Network(Parameters initial, Matrix<double> X, Matrix<double> Y, Activation hidden, Activation output, int batch)
    {
        this.output = output;
        outputs = Y.RowCount;
        var values = X.RowCount + 2 * Enumerable.Range(1, initial.LayerCount).Sum(l => initial.W(l).RowCount);
        largestPart = Math.Min(batch, Math.Max(SmallestPart, PartBytes / sizeof(double) / values));
        layers = new Layer[initial.LayerCount];
        for (var l = 0; l < layers.Length; l++)
            layers[l] = new Layer(initial.W(l + 1), initial.b(l + 1), l < layers.Length - 1 ? hidden : null, largestPart, accumulates: largestPart < batch);
        examples = new Examples(X, Y, largestPart, shuffles: batch < X.ColumnCount);
        var wholeAtOnce = largestPart == X.ColumnCount;
        if (wholeAtOnce && layers[0].Neurons <= FewNeurons && X.RowCount >= ManyFeatures && (long)X.RowCount * X.ColumnCount * sizeof(double) <= BandedBytes)
            wide = examples.InBands();
        losses = new double[outputs * X.ColumnCount];
    }

    private Layer Last => layers[^1];

    /// <summary>The average loss of the examples whose losses were noted.</summary>
    public double NotedCost => 1.0 / examples.Count * PairwiseSum.Of(losses);

    /// <summary>Draws a new order for the examples.</summary>
    public void Shuffle(NumpyRandom random) => examples.Shuffle(random);

    /// <summary>One step of gradient descent on some examples. Notes each one's loss before it, if asked.</summary>
    public void Step(int iteration, int first, int count, bool shuffled, double learningRate, bool noteLosses)
    {
        int parts = (count + largestPart - 1) / largestPart, part = (count + parts - 1) / parts;
        for (var start = 0; start < count; start += part)
        {
            var size = Math.Min(part, count - start);
            Forward(iteration, first + start, size, shuffled);
            if (noteLosses)
                NoteLosses(first + start, size);
            for (var j = 0; j < outputs; j++)
                OutputGradient(iteration, j, size);
            for (var l = layers.Length - 1; l >= 0; l--)
            {
                if (l > 0)
                    layers[l].SendBack(layers[l - 1], size);
                if (l == 0 && wide != null)
                    layers[l].Descend(wide, size, learningRate / count);
                else
                    layers[l].Descend(l > 0 ? layers[l - 1].Output.View : examples.Input, size, learningRate / count, first: start == 0, last: start + size == count);
            }
        }
    }

    /// <summary>Computes the loss of every example with the weights as they are.</summary>
    public void NoteAllLosses(int iteration)
    {
        for (var first = 0; first < examples.Count; first += largestPart)
        {
            var size = Math.Min(largestPart, examples.Count - first);
            Forward(iteration, first, size, shuffled: false);
            NoteLosses(first, size);
        }
    }

    /// <summary>The parameters as they are now.</summary>
    /// <exception cref="ArithmeticException">One is NaN or ∞.</exception>
    public Parameters Parameters(int iteration)
    {
        var parameters = new Parameters(layers.Select(layer => layer.Parameters()));
        for (var l = 1; l <= layers.Length; l++)
        {
            foreach (var array in new[] { parameters.W(l), parameters.b(l) })
            {
                if (Require.FirstNotFinite(array) is var (row, column))
                    throw Diverged(iteration, $"a parameter of layer {l} became", array[row, column]);
            }
        }

        return parameters;
    }

    public void Dispose() => examples.Dispose();

    private void Forward(int iteration, int first, int count, bool shuffled)
    {
        examples.Take(first, count, shuffled);
        var input = examples.Input;
        for (var l = 0; l < layers.Length; l++)
        {
            var offCourse = l == 0 && wide != null ? layers[l].Forward(wide, count) : layers[l].Forward(input, count);
            if (offCourse != 0)
                throw Diverged(iteration, $"an entry of Z{l + 1} of layer {l + 1} is", offCourse);
            input = layers[l].Output.View;
        }
        if (iteration == 0)
            RequireScaledInputs(count);
        if (output != Activation.Sigmoid)
        {
            for (var j = 0; j < outputs; j++)
                LayerActivation.Apply(output, Last.Output.Column(j, count));
        }
    }

    private void NoteLosses(int first, int count)
    {
        for (var j = 0; j < outputs; j++)
        {
            var values = Last.Output.Column(j, count);
            var y = examples.Labels(j, count);
            var noted = losses.AsSpan(j * examples.Count + first, count);
            for (var i = 0; i < count; i++)
                noted[i] = output == Activation.Sigmoid ? CrossEntropy.Loss(values[i], y[i]) : CrossEntropy.LossOf(values[i], y[i]);
        }
    }

    private void OutputGradient(int iteration, int neuron, int count)
    {
        var values = Last.Output.Column(neuron, count);
        var dZ = Last.Gradient.Column(neuron, count);
        var y = examples.Labels(neuron, count);
        if (output == Activation.Sigmoid)
        {
            CrossEntropy.Gradient(values, y, dZ);
            return;
        }
        for (var i = 0; i < count; i++)
        {
            var a = values[i];
            if (!(a > 0 && a < 1))
            {
                throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture,
                    $"Train: at iteration {iteration} an output of layer {layers.Length} is {a}, and the cost needs outputs between 0 and 1; let the output activation be Activation.Sigmoid."));
            }

            dZ[i] = (a - y[i]) / (a * (1 - a)) * output.SlopeFromValue(a);
        }
    }

    /// <summary>Before the first step the outputs must not be exactly 0 or 1 already because the inputs are far from 1.</summary>
    private void RequireScaledInputs(int count)
    {
        if (examples.LargestInput <= Require.LargestUsualInput)
            return;
        for (var j = 0; j < outputs; j++)
        {
            var z = TensorPrimitives.MaxMagnitude<double>(Last.Output.Column(j, count));
            if (output == Activation.Sigmoid && 1 / (1 + Math.Exp(-Math.Abs(z))) == 1)
                throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture, $"Train: at iteration 0 an entry of Z{layers.Length} of layer {layers.Length} is {z}, where the sigmoid is exactly 0 or 1; {Require.Cure(0, examples.LargestInput)}."));
        }
    }

    private ArithmeticException Diverged(int iteration, string what, double value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Train: training diverged. At iteration {iteration} {what} {value}; {Require.Cure(iteration, examples.LargestInput)}."));
}
