using System.Reflection;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Model;

/// <summary>Activations by name.</summary>
public class ActivationTests
{
    [Theory]
    [InlineData("relu")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void Each_has_the_articles_name(string name)
    {
        Assert.Equal(name, Activation.Parse(name).Name);
        Assert.Equal(name, Activation.Parse(name).ToString());
    }

    [Theory]
    [InlineData("ReLU", "relu")]
    [InlineData(" Sigmoid ", "sigmoid")]
    [InlineData("TANH", "tanh")]
    public void Case_and_spaces_around_do_not_matter(string written, string name) => Assert.Equal(name, Activation.Parse(written).Name);

    [Fact]
    public void There_are_three()
    {
        Assert.Equal([Activation.Relu, Activation.Sigmoid, Activation.Tanh], Activation.All);
        Assert.Equal(["relu", "sigmoid", "tanh"], Activation.All.Select(activation => activation.Name));
    }

    [Theory]
    [InlineData("relu", -2.0, 0, 0)]
    [InlineData("relu", 0.0, 0, 0)]
    [InlineData("relu", 3.0, 3, 1)]
    [InlineData("sigmoid", 0.0, 0.5, 0.25)]
    [InlineData("tanh", 0.0, 0, 1)]
    public void Value_and_slope_where_they_are_known(string name, double z, double value, double slope)
    {
        var activation = Activation.Parse(name);
        Assert.Equal((value, slope, slope), (activation.Value(z), activation.Slope(z), activation.SlopeFromValue(value)));
    }

    [Fact]
    public void The_slope_is_what_a_finite_difference_gives() => Assert.All(Activation.All, activation =>
        Assert.All([-2.3, -0.4, 0.7, 1.9], z =>
            Assert.Equal((activation.Value(z + 1e-6) - activation.Value(z - 1e-6)) / 2e-6, activation.Slope(z), 1e-8)));

    [Theory]
    [InlineData("softmax")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_name_is_told_with_those_there_are(string? name) =>
        Expect.Refusal<ArgumentException>(() => Activation.Parse(name!), $"Activation.Parse: '{name}' is not an activation; use one of relu, sigmoid, tanh.");

    [Fact]
    public void A_step_refuses_an_activation_that_it_has_no_formula_for()
    {
        var constructor = typeof(Activation).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(string), typeof(Func<double, double>), typeof(Func<double, double>)])!;
        var foreign = (Activation)constructor.Invoke(["softplus", (double z) => Math.Log(1 + Math.Exp(z)), (double a) => 1 - Math.Exp(-a)]);
        var one = Matrix<double>.Build.Dense(1, 1, 1);
        var cache = new LayerCache(new LinearCache(one, one, one), one, foreign);
        Expect.Refusal<ArgumentException>(() => LinearActivationForward(one, one, one, foreign), "LinearActivationForward: 'softplus' is not an activation; use one of relu, sigmoid, tanh.");
        Expect.Refusal<ArgumentException>(() => LinearActivationBackward(one, cache, foreign), "LinearActivationBackward: 'softplus' is not an activation");
    }
}
