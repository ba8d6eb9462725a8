using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>The activations, forward and backward, against NumPy and at their special points.</summary>
public class ActivationStepTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("steps").At("activations");

    private static readonly Dictionary<string, (Func<Matrix<double>, (Matrix<double> A, Matrix<double> Z)> Forward, Func<Matrix<double>, Matrix<double>, Matrix<double>> Backward)> Steps = new()
    {
        ["relu"] = (Relu, ReluBackward),
        ["sigmoid"] = (Sigmoid, SigmoidBackward),
        ["tanh"] = (Tanh, TanhBackward),
    };

    public static TheoryData<string> Names => [.. Steps.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Forward_gives_numpys_A(string name) => Expect.Near(Expected.At(name).Matrix("A"), Steps[name].Forward(Expected.At(name).Matrix("Z")).A, 1e-15);

    [Theory, MemberData(nameof(Names))]
    public void Forward_hands_back_the_very_Z(string name)
    {
        var Z = Expected.At(name).Matrix("Z");
        Assert.Same(Z, Steps[name].Forward(Z).Z);
    }

    [Theory, MemberData(nameof(Names))]
    public void Backward_gives_numpys_dZ(string name)
    {
        var golden = Expected.At(name);
        Expect.Near(golden.Matrix("dZ"), Steps[name].Backward(golden.Matrix("dA"), golden.Matrix("Z")), 1e-14);
    }

    [Theory, MemberData(nameof(Names))]
    public void Backward_is_the_slope_of_forward(string name)
    {
        var Z = Matrix<double>.Build.DenseOfArray(new[,] { { -3.1, -1, -0.2 }, { 0.1, 0.7, 2.3 } });
        var slope = (Steps[name].Forward(Z + 1e-5).A - Steps[name].Forward(Z - 1e-5).A) / 2e-5;
        Expect.Near(slope, Steps[name].Backward(Matrix<double>.Build.Dense(2, 3, 1), Z), 1e-9);
    }

    [Fact]
    public void Relu_is_flat_at_its_kink_as_in_the_article() => Expect.Same(Row(0, 0), ReluBackward(Row(5, -5), Row(0, 0)).PointwiseAbs());

    [Fact]
    public void Sigmoid_of_a_huge_number_is_exactly_1_and_of_a_hugely_negative_one_exactly_0() =>
        Expect.Same(Row(0, 0, 0.5, 1, 1), Sigmoid(Row(double.NegativeInfinity, -1000, 0, 1000, double.PositiveInfinity)).A);

    [Fact]
    public void Tanh_of_a_huge_number_is_exactly_1() => Expect.Same(Row(-1, 0, 1), Tanh(Row(-1000, 0, 1000)).A);

    [Theory, MemberData(nameof(Names))]
    public void LinearActivationForward_goes_through_the_activation_asked_for(string name)
    {
        var golden = Expected.At(name);
        var identity = Matrix<double>.Build.DenseIdentity(3);
        var (A, cache) = LinearActivationForward(golden.Matrix("Z"), identity, Matrix<double>.Build.Dense(3, 1), Activation.Parse(name));
        Expect.Near(golden.Matrix("A"), A, 1e-15);
        Expect.Near(golden.Matrix("Z"), cache.Z, 1e-15);
        Assert.Same(Activation.Parse(name), cache.Activation);
        Assert.Same(identity, cache.Linear.W);
    }

    [Theory, MemberData(nameof(Names))]
    public void LinearActivationBackward_goes_through_the_activation_asked_for(string name)
    {
        var golden = Expected.At(name);
        var linear = new LinearCache(golden.Matrix("Z"), Matrix<double>.Build.DenseIdentity(3), Matrix<double>.Build.Dense(3, 1));
        var (dAPrev, _, _) = LinearActivationBackward(golden.Matrix("dA"), new LayerCache(linear, golden.Matrix("Z"), Activation.Relu), Activation.Parse(name));
        Expect.Near(golden.Matrix("dZ"), dAPrev, 1e-14);
    }

    private static Matrix<double> Row(params double[] entries) => Matrix<double>.Build.DenseOfRowArrays(entries);
}
