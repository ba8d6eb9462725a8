namespace DeepNet.Cli;

internal static partial class WorkbookFunctions
{
    /// <summary>One step downhill of one neuron with a sigmoid, on one example.</summary>
    /// <param name="w">Its weights.</param>
    /// <param name="b">Its bias.</param>
    /// <param name="x">The example's inputs, one for each weight.</param>
    /// <param name="y">The example's label.</param>
    /// <param name="learningRate">The share of each slope that is subtracted.</param>
    /// <returns>The new weights, in a new array, and the new bias.</returns>
    public static (double[] W, double B) NeuronUpdate(double[] w, double b, double[] x, double y, double learningRate)
    {
        var z = w.Zip(x, (weight, input) => weight * input).Sum() + b;
        var dz = 1 / (1 + Math.Exp(-z)) - y;
        return ([.. w.Zip(x, (weight, input) => weight - learningRate * dz * input)], b - learningRate * dz);
    }
}
