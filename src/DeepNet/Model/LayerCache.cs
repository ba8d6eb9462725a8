using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>What LinearActivationForward keeps for the backward pass. <c>caches[l - 1]</c> belongs to layer l.</summary>
/// <param name="Linear">The linear part's (A, W, b).</param>
/// <param name="Z">The activation's argument: n×m.</param>
/// <param name="Activation">The layer's activation.</param>
public sealed record LayerCache(LinearCache Linear, Matrix<double> Z, Activation Activation);
