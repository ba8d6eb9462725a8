namespace DeepNet.Cli;

internal static partial class WorkbookFunctions
{
    /// <summary>The surprise of one neuron at one label.</summary>
    /// <param name="yHat">The neuron's answer, from 0 to 1.</param>
    /// <param name="y">The label.</param>
    /// <returns>−(y · ln ŷ + (1 − y) · ln(1 − ŷ)); a term with the factor 0 is 0, whatever its logarithm.</returns>
    public static double NeuronLoss(double yHat, double y)
    {
        var one = y == 0 ? 0 : y * Math.Log(yHat);
        var zero = y == 1 ? 0 : (1 - y) * Math.Log(1 - yHat);
        return -(one + zero);
    }
}
