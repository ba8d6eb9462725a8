using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>Predict and Accuracy at the edges, worked out by hand.</summary>
public class PredictTests
{
    private static readonly Parameters OneNeuron = new([(Row(1), Row(0))]);

    [Fact]
    public void An_answer_of_exactly_the_threshold_counts_as_0() => Expect.Same(Row(0, 0, 1), Predict(Row(-1, 0, 1), OneNeuron));

    [Fact]
    public void A_higher_threshold_asks_for_more() => Expect.Same(Row(0, 0, 1), Predict(Row(0, 1, 2), OneNeuron, threshold: 0.8));

    [Fact]
    public void The_activations_asked_for_are_used()
    {
        var twoLayers = new Parameters([(Row(1), Row(0)), (Row(1), Row(0))]);
        Expect.Same(Row(0, 0, 1), Predict(Row(-1, 0, 1), twoLayers, threshold: 0, hidden: Activation.Tanh, output: Activation.Tanh));
        Expect.Same(Row(1, 1, 1), Predict(Row(-1, 0, 1), twoLayers, threshold: 0, hidden: Activation.Tanh));
        Expect.Same(Row(1, 1, 1), Predict(Row(-1, 0, 1), twoLayers, threshold: -0.1, output: Activation.Tanh));
    }

    [Fact]
    public void Accuracy_counts_what_is_right()
    {
        Assert.Equal(0.75, Accuracy(Row(1, 0, 1, 1), Row(1, 0, 0, 1)));
        Assert.Equal(1, Accuracy(Row(1, 0), Row(1, 0)));
        Assert.Equal(0, Accuracy(Row(1, 0), Row(0, 1)));
    }

    [Fact]
    public void Accuracy_counts_every_output_of_every_example() =>
        Assert.Equal(5 / 6.0, Accuracy(Row(1, 0, 1).Stack(Row(0, 0, 0)), Row(1, 0, 0).Stack(Row(0, 0, 0))), 15);

    private static Matrix<double> Row(params double[] entries) => Matrix<double>.Build.DenseOfRowArrays(entries);
}
