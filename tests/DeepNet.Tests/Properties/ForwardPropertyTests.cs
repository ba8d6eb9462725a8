using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Properties;

/// <summary>What holds of the forward pass for any network.</summary>
public class ForwardPropertyTests
{
    [Fact]
    public void Every_layer_has_the_shapes_of_its_sizes() => Property.HoldsForNetworks(net =>
    {
        var (AL, caches) = LModelForward(net.X, net.Parameters);
        Expect.Shape(net.Sizes[^1], net.M, AL);
        Assert.Equal(net.L, caches.Count);
        for (var l = 1; l <= net.L; l++)
        {
            Expect.Shape(net.Sizes[l - 1], net.M, caches[l - 1].Linear.A);
            Expect.Shape(net.Sizes[l], net.M, caches[l - 1].Z);
            Assert.Same(net.Parameters.W(l), caches[l - 1].Linear.W);
            Assert.Same(net.Parameters.b(l), caches[l - 1].Linear.b);
        }
    });

    [Fact]
    public void LinearForward_without_biases_is_linear_in_A() => Property.HoldsForNetworks(net =>
    {
        var (W, zero) = (net.Parameters.W(1), Matrix<double>.Build.Dense(net.Sizes[1], 1));
        var (A1, A2) = (net.X, net.Randn(net.Sizes[0], net.M));
        var (s, t) = (net.Randn(1, 1)[0, 0], net.Randn(1, 1)[0, 0]);
        var together = Z(s * A1 + t * A2, W, zero);
        Assert.True((together - (s * Z(A1, W, zero) + t * Z(A2, W, zero))).FrobeniusNorm() < 1e-12);
    });

    [Fact]
    public void LinearForward_with_biases_keeps_weighted_means_of_A() => Property.HoldsForNetworks(net =>
    {
        var (W, b) = (net.Parameters.W(1), net.Parameters.b(1));
        var (A1, A2) = (net.X, net.Randn(net.Sizes[0], net.M));
        var t = net.Randn(1, 1)[0, 0];
        var together = Z(t * A1 + (1 - t) * A2, W, b);
        Assert.True((together - (t * Z(A1, W, b) + (1 - t) * Z(A2, W, b))).FrobeniusNorm() < 1e-12);
    });

    [Fact]
    public void LinearForward_of_nothing_is_the_bias_in_every_column() => Property.HoldsForNetworks(net =>
    {
        var b = net.Parameters.b(1);
        var actual = Z(Matrix<double>.Build.Dense(net.Sizes[0], net.M), net.Parameters.W(1), b);
        for (var j = 0; j < net.M; j++)
            Expect.Same(b, actual.SubMatrix(0, net.Sizes[1], j, 1));
    });

    [Fact]
    public void Each_example_is_answered_as_if_it_were_alone() => Property.HoldsForNetworks(net =>
    {
        var (AL, _) = LModelForward(net.X, net.Parameters);
        for (var j = 0; j < net.M; j++)
            Expect.Near(AL.SubMatrix(0, AL.RowCount, j, 1), LModelForward(net.X.SubMatrix(0, net.X.RowCount, j, 1), net.Parameters).AL, 1e-14);
    });

    [Fact]
    public void Sigmoid_of_minus_z_is_1_minus_sigmoid_of_z() => Property.HoldsForNetworks(net =>
        Assert.True((Sigmoid(-net.X).A + Sigmoid(net.X).A - 1).FrobeniusNorm() < 1e-14));

    [Fact]
    public void Relu_of_z_less_relu_of_minus_z_is_z() => Property.HoldsForNetworks(net =>
        Expect.Same(net.X, Relu(net.X).A - Relu(-net.X).A));

    private static Matrix<double> Z(Matrix<double> A, Matrix<double> W, Matrix<double> b) => LinearForward(A, W, b).Z;
}
