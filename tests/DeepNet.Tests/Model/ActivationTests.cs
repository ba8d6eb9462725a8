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
    [InlineData("softmax")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_name_is_told_with_those_there_are(string? name) =>
        Expect.Refusal<ArgumentException>(() => Activation.Parse(name!), $"Activation.Parse: '{name}' is not an activation; use one of relu, sigmoid, tanh.");

    [Fact]
    public void A_step_refuses_an_activation_that_it_has_no_formula_for()
    {
        var constructor = typeof(Activation).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(string)])!;
        var foreign = (Activation)constructor.Invoke(["softplus"]);
        var one = Matrix<double>.Build.Dense(1, 1, 1);
        var cache = new LayerCache(new LinearCache(one, one, one), one, foreign);
        Expect.Refusal<ArgumentException>(() => LinearActivationForward(one, one, one, foreign), "LinearActivationForward: 'softplus' is not an activation; use one of relu, sigmoid, tanh.");
        Expect.Refusal<ArgumentException>(() => LinearActivationBackward(one, cache, foreign), "LinearActivationBackward: 'softplus' is not an activation");
    }
}
