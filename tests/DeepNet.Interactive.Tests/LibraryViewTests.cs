using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive.Tests;

public class LibraryViewTests
{
    private static readonly Matrix<double> X = Sample.Of(new[,] { { 1.0, -2, 0.5 }, { 0.25, 1, -1 }, { 3, 0, 2 } });
    private static readonly Matrix<double> Y = Sample.Of(new[,] { { 1.0, 0, 1 } });
    private static readonly Parameters Small = InitializeParametersDeep([3, 2, 1], initialization: Initialization.He);

    [Fact]
    public void Parameters_are_a_table() => Snapshot.MatchValue("parameters", Sample.Article);

    [Fact]
    public void Empty_parameters() => Snapshot.MatchValue("parameters-empty", new Parameters());

    [Fact]
    public void A_wide_layer_stays_bounded()
    {
        var wide = new Parameters { ["W1"] = Sample.Counting(20, 12288, 1e-3), ["b1"] = Sample.Counting(20, 1) };
        Snapshot.MatchValue("parameters-wide", wide);
    }

    [Fact]
    public void Gradients_are_a_table()
    {
        var (AL, caches) = LModelForward(X, Small);
        Snapshot.MatchValue("gradients", LModelBackward(AL, Y, caches));
    }

    [Fact]
    public void Caches_are_tables()
    {
        var (_, caches) = LModelForward(X, Small);
        Snapshot.MatchValue("caches", caches);
        Snapshot.MatchValue("layer-cache", caches[0]);
        Snapshot.MatchValue("linear-cache", caches[0].Linear);
    }

    [Fact]
    public void Tuples_of_the_steps_show_their_parts()
    {
        var (_, caches) = LModelForward(X, Small);
        Snapshot.MatchValue("tuple-linear-forward", LinearForward(X, Small.W(1), Small.b(1)));
        Snapshot.MatchValue("tuple-layer-forward", LinearActivationForward(X, Small.W(1), Small.b(1), Activation.Relu));
        Snapshot.MatchValue("tuple-model-forward", LModelForward(X, Small));
        Snapshot.MatchValue("tuple-linear-backward", LinearBackward(caches[0].Z, caches[0].Linear));
        Snapshot.MatchValue("tuple-pair", (X, Y));
    }

    [Fact]
    public void Activations_and_initializations_are_a_line()
    {
        Snapshot.MatchValue("activation", Activation.Relu);
        Snapshot.MatchValue("initialization", Initialization.He);
    }

    [Fact]
    public void A_training_result_is_its_costs_and_parameters()
    {
        Snapshot.MatchValue("training-short", LLayerModel(X, Y, [3, 2, 1], numIterations: 3));
        Snapshot.MatchValue("training-none", LLayerModel(X, Y, [3, 2, 1], numIterations: 0));

        var costs = Enumerable.Range(0, 30).Select(i => (i * 100, 0.7 - i / 128.0)).ToList();
        Snapshot.MatchValue("training-long", new TrainingResult(Small, costs));
    }

    [Fact]
    public void A_right_gradient_shows_no_rounding_noise()
    {
        Snapshot.MatchValue("gradient-check", GradientCheck.Run(Small, X, Y));
        var noise = new GradientCheckReport(3e-10, [new("W1", 1e-11, 0, 0, 0.5, 0.5000000001), new("b1", 0, 0, 0, 0, 0)]);
        var otherNoise = new GradientCheckReport(9e-12, [new("W1", 4e-9, 1, 1, 0.25, 0.2500000001), new("b1", 1e-12, 1, 0, 1, 1)]);
        DeepNetNotebook.Setup();
        Assert.Equal(noise.ToDisplayString("text/plain"), otherNoise.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_wrong_gradient_shows_the_worst_entry()
    {
        var (AL, caches) = LModelForward(X, Small);
        var grads = LModelBackward(AL, Y, caches);
        grads["dW1"] = grads["dW1"] * 3;
        Snapshot.MatchValue("gradient-check-wrong", GradientCheck.Compare(grads, Small, X, Y));
    }

    [Fact]
    public void Setup_says_that_it_is_ready_and_can_be_called_again()
    {
        DeepNetNotebook.Setup();
        Assert.StartsWith("<div>DeepNet is ready.</div>", DeepNetNotebook.Setup().ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal("DeepNet is ready.", DeepNetNotebook.Setup().ToDisplayString("text/plain"));
    }
}
