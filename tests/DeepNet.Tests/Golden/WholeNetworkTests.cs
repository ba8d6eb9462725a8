using System.Globalization;
using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>Every step on whole networks against NumPy: 1 to 5 layers, one example, one-unit layers, several outputs, soft labels.</summary>
public class WholeNetworkTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("steps").At("networks");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Expected.GetArrayLength())];

    public static TheoryData<int> HardLabelCases => [.. Enumerable.Range(0, Expected.GetArrayLength()).Where(index => Expected[index].At("accuracy").ValueKind == JsonValueKind.Number)];

    [Theory, MemberData(nameof(Cases))]
    public void LModelForward_gives_numpys_A_and_Z_of_every_layer(int index)
    {
        var golden = Expected[index];
        var (AL, caches) = Forward(golden);
        var (A, Z) = (golden.Matrices("A"), golden.Matrices("Z"));

        Assert.Equal(Z.Length, caches.Count);
        for (var l = 1; l <= caches.Count; l++)
        {
            Expect.Near(A[l - 1], caches[l - 1].Linear.A, what: $"A{l - 1}");
            Expect.Near(Z[l - 1], caches[l - 1].Z, what: $"Z{l}");
            Assert.Equal(l < caches.Count ? golden.Text("hidden") : "sigmoid", caches[l - 1].Activation.Name);
        }

        Expect.Near(A[^1], AL, what: "AL");
    }

    [Theory, MemberData(nameof(Cases))]
    public void ComputeCost_gives_numpys_cost(int index)
    {
        var golden = Expected[index];
        Expect.Near(golden.Double("cost"), ComputeCost(golden.Matrices("A")[^1], golden.Matrix("Y")));
    }

    [Theory, MemberData(nameof(Cases))]
    public void LModelBackward_gives_numpys_gradients_of_every_layer(int index)
    {
        var golden = Expected[index];
        var (AL, caches) = Forward(golden);
        var grads = LModelBackward(AL, golden.Matrix("Y"), caches);
        for (var l = 1; l <= caches.Count; l++)
        {
            Expect.Near(golden.Matrices("dW")[l - 1], grads.dW(l), what: $"dW{l}");
            Expect.Near(golden.Matrices("db")[l - 1], grads.db(l), what: $"db{l}");
            Expect.Near(golden.Matrices("dA")[l - 1], grads.dA(l - 1), what: $"dA{l - 1}");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void LModelBackward_gives_three_gradients_a_layer_and_nothing_else(int index)
    {
        var (AL, caches) = Forward(Expected[index]);
        var keys = Enumerable.Range(1, caches.Count).SelectMany(l => new[] { $"dA{l - 1}", $"dW{l}", $"db{l}" });
        Assert.Equal(keys, LModelBackward(AL, Expected[index].Matrix("Y"), caches).Select(entry => entry.Key));
    }

    [Theory, MemberData(nameof(Cases))]
    public void UpdateParameters_gives_numpys_parameters(int index)
    {
        var golden = Expected[index];
        var updated = UpdateParameters(golden.Parameters(), new Gradients(golden.Matrices("dW").Zip(golden.Matrices("db"))), golden.Double("learningRate"));
        Assert.Equal(golden.Matrices("W").Length, updated.LayerCount);
        for (var l = 1; l <= updated.LayerCount; l++)
        {
            Expect.Near(golden.Matrices("newW")[l - 1], updated.W(l), 1e-15, $"W{l}");
            Expect.Near(golden.Matrices("newb")[l - 1], updated.b(l), 1e-15, $"b{l}");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Predict_gives_numpys_zeros_and_ones_at_every_threshold(int index)
    {
        var golden = Expected[index];
        var hidden = Activation.Parse(golden.Text("hidden"));
        Assert.All(golden.At("predict").EnumerateObject(), entry =>
            Expect.Same(entry.Value.ToMatrix(), Predict(golden.Matrix("X"), golden.Parameters(), double.Parse(entry.Name, CultureInfo.InvariantCulture), hidden)));
    }

    [Theory, MemberData(nameof(HardLabelCases))]
    public void Accuracy_gives_numpys_share(int index)
    {
        var golden = Expected[index];
        Assert.Equal(golden.Double("accuracy"), Accuracy(golden.At("predict").Matrix("0.5"), golden.Matrix("Y")), 15);
    }

    private static (Matrix<double> AL, IReadOnlyList<LayerCache> Caches) Forward(JsonElement golden) =>
        LModelForward(golden.Matrix("X"), golden.Parameters(), Activation.Parse(golden.Text("hidden")));
}
