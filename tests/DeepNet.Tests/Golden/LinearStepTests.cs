using System.Text.Json;
using DeepNet.Tests.Support;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Golden;

/// <summary>LinearForward and LinearBackward against NumPy: one example, one unit, wide, narrow.</summary>
public class LinearStepTests
{
    private static readonly JsonElement Expected = GoldenFile.Load("steps").At("linear");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Expected.GetArrayLength())];

    [Theory, MemberData(nameof(Cases))]
    public void LinearForward_gives_numpys_Z(int index)
    {
        var golden = Expected[index];
        var (Z, _) = LinearForward(golden.Matrix("A"), golden.Matrix("W"), golden.Matrix("b"));
        Expect.Near(golden.Matrix("Z"), Z);
    }

    [Fact]
    public void LinearForward_keeps_the_very_A_W_and_b_it_was_given()
    {
        var golden = Expected[1];
        var (A, W, b) = (golden.Matrix("A"), golden.Matrix("W"), golden.Matrix("b"));
        var (_, cache) = LinearForward(A, W, b);
        Assert.Same(A, cache.A);
        Assert.Same(W, cache.W);
        Assert.Same(b, cache.b);
    }

    [Theory, MemberData(nameof(Cases))]
    public void LinearBackward_gives_numpys_gradients(int index)
    {
        var golden = Expected[index];
        var (dAPrev, dW, db) = LinearBackward(golden.Matrix("dZ"), new LinearCache(golden.Matrix("A"), golden.Matrix("W"), golden.Matrix("b")));
        Expect.Near(golden.Matrix("dAPrev"), dAPrev);
        Expect.Near(golden.Matrix("dW"), dW);
        Expect.Near(golden.Matrix("db"), db);
    }
}
