using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>The size (root mean square) of A, dZ and dW layer by layer, on a logarithmic axis.</summary>
    /// <param name="parameters">The network.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The labels: n[L]×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <param name="title">What stands above.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static GenericChart LayerSizes(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null, string title = "A, dZ and dW by layer")
    {
        var (AL, caches) = LModelForward(X, parameters, hidden, output);
        var grads = LModelBackward(AL, Y, caches);
        var L = parameters.LayerCount;
        var layers = Enumerable.Range(1, L).ToList();
        (string Name, double[] Sizes)[] series =
        [
            ("A, what the layer gives", [.. layers.Select(l => Size(l < L ? caches[l].Linear.A : AL))]),
            ("dZ, what comes back to it", [.. layers.Select(l => Size(DZ(l, L, AL, Y, caches, grads)))]),
            ("dW, its gradient", [.. layers.Select(l => Size(grads.dW(l)))]),
        ];
        var stories = series.Select(each => $"The size of {each.Name.Split(',')[0]} goes from {Digits(each.Sizes[0])} in layer 1 to {Digits(each.Sizes[^1])} in layer {L}{Gone(each.Sizes)}.");
        return Chart.Combine(series.Select((each, i) => Plot.Line(each.Name, layers.Select(l => (double)l), each.Sizes.Select(Positive), i)))
            .WithAxisTitles("layer", "size (root mean square)")
            .WithLayout(new { xaxis = new { dtick = 1 }, yaxis = Plot.LogarithmicAxis(series.SelectMany(each => each.Sizes)) })
            .Told(
                title,
                $"{title}. {string.Join(" ", stories)}",
                Table.Of(["layer", "A", "dZ", "dW"], layers.Select(l => new object[] { l, series[0].Sizes[l - 1], series[1].Sizes[l - 1], series[2].Sizes[l - 1] })));
    }

    private static Matrix<double> DZ(int l, int L, Matrix<double> AL, Matrix<double> Y, IReadOnlyList<LayerCache> caches, Gradients grads)
    {
        var dA = l < L ? grads.dA(l) : -(Y.PointwiseDivide(AL) - (1 - Y).PointwiseDivide(1 - AL));
        return dA.PointwiseMultiply(caches[l - 1].Z.Map(caches[l - 1].Activation.Slope));
    }

    private static double Size(Matrix<double> matrix) => matrix.FrobeniusNorm() / Math.Sqrt(Shapes.Size(matrix));

    // a logarithmic axis has no place for zero: a gap says so, and the alt text
    private static double Positive(double size) => size > 0 ? size : double.NaN;

    private static string Gone(IReadOnlyCollection<double> sizes) =>
        sizes.Count(size => size == 0) is var zeros and > 0 ? $"; in {Shapes.Count(zeros, "layer")} it is exactly 0" : "";
}
