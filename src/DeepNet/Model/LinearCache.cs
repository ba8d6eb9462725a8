using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>What LinearForward keeps for the backward pass.</summary>
/// <param name="A">The layer's input: nPrev×m.</param>
/// <param name="W">The layer's weights: n×nPrev.</param>
/// <param name="b">The layer's biases: n×1.</param>
public sealed record LinearCache(Matrix<double> A, Matrix<double> W, Matrix<double> b);
