using System.Globalization;
using DeepNet.Tests.Support;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.BadInput;

/// <summary>Messages write numbers the same way in every culture: German has a decimal comma, Swedish a minus sign of its own.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public static TheoryData<string> Cultures => ["de-DE", "sv-SE", "ar-SA", "tr-TR"];

    public void Dispose() => CultureInfo.CurrentCulture = before;

    [Theory, MemberData(nameof(Cultures))]
    public void Numbers_in_messages(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var (X, Y) = Datasets.Moons(4);
        Expect.Refusal<ArgumentException>(() => ComputeCost(Y - 0.25, Y), "ComputeCost: AL[0, 0] is -0.25;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => LLayerModel(X, Y, [2, 1], -0.5), "LLayerModel: the learning rate is -0.5; it needs to be a positive number, such as 0.0075.");
        Expect.Refusal<ArgumentOutOfRangeException>(() => LLayerModel(X, Y, [2, 1], numIterations: -1), "LLayerModel: the number of iterations is -1;");
        Expect.Refusal<ArgumentException>(() => InitializeParametersDeep([2, -3, 1]), "InitializeParametersDeep: layersDims[1] is -3;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => _ = new NumpyRandom(-7), "NumpyRandom: the seed is -7;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => new NumpyRandom(1).RandInt(-2, -3), "RandInt: low is -2 and high is -3;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Moons(-2), "Moons: n is -2;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => Datasets.Moons(noise: -0.5), "Moons: the noise is -0.5;");
        Expect.Refusal<ArgumentOutOfRangeException>(() => GradientCheck.Run(InitializeParametersDeep([2, 1]), X, Y, -1.5), "GradientCheck: ε is -1.5;");
    }

    [Theory, MemberData(nameof(Cultures))]
    public void Names_and_keys(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal("randn·0.01", Initialization.Small(0.01).Name);
        Assert.Same(Activation.Sigmoid, Activation.Parse("SIGMOID"));
        var parameters = InitializeParametersDeep([2, 3, 1]);
        Assert.Equal(["W1", "b1", "W2", "b2"], parameters.Select(entry => entry.Key));
        Expect.Refusal<KeyNotFoundException>(() => parameters.W(-1), "Parameters: there is no 'W-1'; the keys are W1, b1, W2, b2.");
        Expect.Refusal<KeyNotFoundException>(() => new Gradients().dA(-1), "Gradients: there is no 'dA-1'; the keys are none yet.");
    }
}
