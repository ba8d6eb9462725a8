using System.Globalization;

namespace DeepNet.Interactive.Tests;

/// <summary>Messages write numbers the same way in every culture: Swedish has a minus sign of its own.</summary>
public sealed class MessageCultureTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public MessageCultureTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");

    public void Dispose() => CultureInfo.CurrentCulture = before;

    [Fact]
    public void Negative_numbers_have_an_ordinary_minus_sign()
    {
        var (X, Y) = Datasets.Moons(4);
        var parameters = DeepNeuralNetwork.InitializeParametersDeep([2, 1]);
        var images = Datasets.DrawnImages(2);
        var (A, cache) = DeepNeuralNetwork.LinearActivationForward(X, parameters.W(1), parameters.b(1), Activation.Sigmoid);
        Told("layer is -1", () => Figures.NeuronBoundaries(parameters, X, Y, -1));
        Told("decimals is -1", () => Compare.Arrays("W1", parameters.W(1), parameters.W(1), -1));
        Told("example is -1", () => Diagrams.LayerForward(cache, A, -1));
        Told("there is no example -1", () => Figures.Gallery(images.X, images.Y, images.Y, ["cross", "ring"], [-1]));
    }

    private static void Told(string text, Func<object> draw) =>
        Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(() => draw()).Message, StringComparison.Ordinal);
}
