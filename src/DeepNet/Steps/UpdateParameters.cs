namespace DeepNet;

public static partial class DeepNeuralNetwork
{
    /// <summary>One step of gradient descent: every weight and bias moves a little against its gradient.</summary>
    /// <param name="parameters">W1, b1, …, WL, bL; left as they are.</param>
    /// <param name="grads">dW1, db1, …, dWL, dbL, in the same shapes.</param>
    /// <param name="learningRate">The step size α, positive.</param>
    /// <returns>The new parameters.</returns>
    /// <exception cref="ArgumentException">A gradient's shape differs, or the learning rate is not positive.</exception>
    /// <exception cref="KeyNotFoundException">A gradient is missing.</exception>
    /// <remarks>
    /// <code>W = W − α · dW,   b = b − α · db</code>
    /// Source: the article, "Update Parameters" (<c>update_parameters</c>), which overwrites its argument's entries.
    /// </remarks>
    public static Parameters UpdateParameters(Parameters parameters, Gradients grads, double learningRate)
    {
        Require.GradientsOf(parameters, grads);
        Require.LearningRate(learningRate);

        var updated = new Parameters();
        for (var l = 1; l <= parameters.LayerCount; l++)
        {
            updated[$"W{l}"] = parameters[$"W{l}"] - learningRate * grads[$"dW{l}"];
            updated[$"b{l}"] = parameters[$"b{l}"] - learningRate * grads[$"db{l}"];
        }

        return updated;
    }
}
