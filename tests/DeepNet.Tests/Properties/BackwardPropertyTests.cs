using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Properties;

/// <summary>What holds of the backward pass for any network.</summary>
public class BackwardPropertyTests
{
    [Fact]
    public void Gradients_have_the_shapes_of_what_they_belong_to() => Property.HoldsForNetworks(net =>
    {
        var grads = Backward(net.X, net.Y, net.Parameters);
        for (var l = 1; l <= net.L; l++)
        {
            Expect.Shape(net.Sizes[l], net.Sizes[l - 1], grads.dW(l));
            Expect.Shape(net.Sizes[l], 1, grads.db(l));
            Expect.Shape(net.Sizes[l - 1], net.M, grads.dA(l - 1));
        }
    });

    [Theory]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    public void Gradients_agree_with_finite_differences(string hidden) => Property.HoldsForNetworks(
        net => Assert.True(GradientCheck.Run(net.Parameters, net.X, net.Y, 1e-5, Activation.Parse(hidden)).RelativeDifference < 1e-7),
        times: 60);

    [Fact]
    public void Gradients_are_the_means_of_those_of_single_examples() => Property.HoldsForNetworks(net =>
    {
        var all = Backward(net.X, net.Y, net.Parameters);
        var single = Enumerable.Range(0, net.M).Select(j => Backward(Column(net.X, j), Column(net.Y, j), net.Parameters)).ToArray();
        foreach (var (name, value) in net.Parameters)
        {
            var mean = single.Select(grads => grads[$"d{name}"]).Aggregate((sum, next) => sum + next) / net.M;
            Assert.True((mean - all[$"d{name}"]).FrobeniusNorm() < 1e-12, name);
            Expect.Shape(value.RowCount, value.ColumnCount, mean);
        }
    });

    [Fact]
    public void The_order_of_the_examples_does_not_matter() => Property.HoldsForNetworks(net =>
    {
        var order = Enumerable.Range(0, net.M).OrderBy(j => (j * 7 + 3) % 11).ToArray();
        var given = Backward(net.X, net.Y, net.Parameters);
        var shuffled = Backward(Columns(net.X, order), Columns(net.Y, order), net.Parameters);
        foreach (var (name, _) in net.Parameters)
            Assert.True((given[$"d{name}"] - shuffled[$"d{name}"]).FrobeniusNorm() < 1e-12, name);
    });

    [Fact]
    public void A_small_step_against_the_gradient_lowers_the_cost() => Property.HoldsForNetworks(net =>
    {
        var grads = Backward(net.X, net.Y, net.Parameters, Activation.Tanh);
        var updated = UpdateParameters(net.Parameters, grads, 1e-4);
        Assert.True(Cost(net, updated) < Cost(net, net.Parameters));
    });

    private static double Cost(RandomNetwork net, Parameters parameters) => ComputeCost(LModelForward(net.X, parameters, Activation.Tanh).AL, net.Y);

    private static Gradients Backward(Matrix<double> X, Matrix<double> Y, Parameters parameters, Activation? hidden = null)
    {
        var (AL, caches) = LModelForward(X, parameters, hidden);
        return LModelBackward(AL, Y, caches);
    }

    private static Matrix<double> Column(Matrix<double> matrix, int j) => Columns(matrix, [j]);

    private static Matrix<double> Columns(Matrix<double> matrix, int[] order) => Matrix<double>.Build.DenseOfColumns(order.Select(j => matrix.Column(j)));
}
