using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// The article's functions, one step a file, under its names in C# case. Columns are examples: A of layer l is
/// n[l]×m, W is n[l]×n[l−1], b and db are n[l]×1. A notebook says <c>using static DeepNet.DeepNeuralNetwork;</c>.
/// </summary>
public static partial class DeepNeuralNetwork
{
    /// <summary>Draws the weights of every layer at random and sets the biases to zero.</summary>
    /// <param name="layersDims">The number of inputs, then the number of neurons of each layer: n[0], n[1], …, n[L].</param>
    /// <param name="seed">The seed of NumPy's generator; the article uses 3.</param>
    /// <param name="initialization">How weights are drawn; by default 0.01 · randn, as in the article.</param>
    /// <returns>W1, b1, …, WL, bL, where W[l] is n[l]×n[l−1] and b[l] is n[l]×1.</returns>
    /// <exception cref="ArgumentException">layersDims has fewer than two entries, or one below 1.</exception>
    /// <remarks>
    /// <code>W[l] = 0.01 · randn(n[l], n[l−1]),   b[l] = 0</code>
    /// Source: the article, "Initialize parameters" (<c>initialize_parameters_deep</c>).
    /// </remarks>
    public static Parameters InitializeParametersDeep(IReadOnlyList<int> layersDims, int seed = 3, Initialization? initialization = null)
    {
        Require.LayersDims(layersDims);

        var random = new NumpyRandom(seed);
        initialization ??= Initialization.Small(0.01);
        var parameters = new Parameters();
        for (var l = 1; l < layersDims.Count; l++)
        {
            parameters[$"W{l}"] = initialization.Draw(random, layersDims[l], layersDims[l - 1]);
            parameters[$"b{l}"] = Matrix<double>.Build.Dense(layersDims[l], 1);
        }

        return parameters;
    }
}
