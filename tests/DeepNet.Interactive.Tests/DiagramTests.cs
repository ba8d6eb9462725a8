using System.Net;
using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive.Tests;

public class DiagramTests
{
    private static readonly Parameters He = InitializeParametersDeep([3, 4, 5, 2, 1], initialization: Initialization.He);
    private static readonly Matrix<double> X = Datasets.Article().X;
    private static readonly IReadOnlyList<LayerCache> Layers = LModelForward(X, He).Caches;

    private static readonly IReadOnlyList<LayerCache> SmallWeights = LModelForward(X, InitializeParametersDeep([3, 4, 5, 2, 1])).Caches;

    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Func<Diagram>> All { get; } = new()
    {
        ["network-article"] = () => Diagrams.Network([3, 4, 5, 2, 1]),
        ["network-cats"] = () => Diagrams.Network([12288, 20, 7, 5, 1], Activation.Tanh, Activation.Tanh),
        ["linear-forward-values"] = () => Diagrams.LinearForward(He.W(1), X, He.b(1)),
        ["linear-forward-mismatch"] = () => Diagrams.LinearForward(He.W(1), Layers[2].Linear.A, He.W(1).SubMatrix(0, 4, 0, 2)),
        ["layer-forward"] = () => Diagrams.LayerForward(Layers[0], Layers[1].Linear.A),
        ["layer-backward"] = () => Diagrams.LayerBackward(Layers[0], Layers[0].Z, 149),
        ["layer-forward-small"] = () => Diagrams.LayerForward(SmallWeights[3], Sample.Of(new double[1, 150])),
        ["backward-pass"] = () => Diagrams.BackwardPass([3, 4, 5, 2, 1]),
        ["backward-pass-one-layer"] = () => Diagrams.BackwardPass([12288, 1]),
        ["caches"] = () => Diagrams.Caches([3, 4, 5, 2, 1]),
        ["paths"] = () => Diagrams.Paths("a", [("u", 2, 1), ("v", -3, 2)], "J"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_diagram_is_as_reviewed(string name)
    {
        var diagram = All[name]();
        Snapshot.Match($"diagram-{name}.svg", diagram.Svg);
        Assert.Equal(diagram, All[name]());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_diagram_says_what_it_shows(string name)
    {
        var diagram = All[name]();
        var svg = XDocument.Parse(diagram.Svg).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(diagram.Title, svg.Element(ns + "title")!.Value);
        Assert.Equal(diagram.AltText, svg.Element(ns + "desc")!.Value);
        Assert.Equal("#ffffff", svg.Element(ns + "rect")!.Attribute("fill")!.Value);
        Assert.Contains($"alt=\"{diagram.AltText}\"", WebUtility.HtmlDecode(diagram.ToHtml()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_is_shown_as_an_image_with_a_text()
    {
        Snapshot.MatchValue("diagram", Diagrams.Network([1, 1]));
    }

    [Fact]
    public void A_mismatch_is_told() => Assert.Equal(
        "The blocks of W · A + b: W is 4×3, A is 5×150, b is 4×2. This does not fit: W has 3 columns but A has 5 rows; W needs as many columns as A has rows; b is 4×2 but W has 4 rows; b needs to be 4×1.",
        All["linear-forward-mismatch"]().AltText);

    [Fact]
    public void Matrices_that_do_not_fit_are_drawn_too()
    {
        var diagram = Diagrams.LinearForward(He.W(1), He.W(1), He.b(1));
        Assert.Contains("W has 3 columns but A has 4 rows", diagram.Svg, StringComparison.Ordinal);
        Assert.Contains("✗ 3 ≠ 4", diagram.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_back_multiplies_with_the_slope()
    {
        var cache = LinearActivationForward(Sample.Of(new[,] { { 2.0 } }), Sample.Of(new[,] { { 0.0 } }), Sample.Of(new[,] { { 0.0 } }), Activation.Sigmoid).Cache;
        Assert.Contains("da (8) times the slope of sigmoid at z (0.25) gives dz (2)", Diagrams.LayerBackward(cache, Sample.Of(new[,] { { 8.0 } })).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_multiply_along_and_add_up() => Assert.Equal(
        "a reaches J along 2 paths: over u with the slopes 2 · 1 = 2; over v with the slopes 2 · (-3) = -6. Together -4.",
        Diagrams.Paths("a", [("u", 2, 1), ("v", 2, -3)], "J").AltText);

    [Fact]
    public void The_way_back_is_told_layer_by_layer() => Assert.Equal(
        "Forward, X = A0 goes through layers 1 to 2 to the cost J; layer l keeps caches[l − 1]. Backward, from the last layer to the first: layer 2 takes dA2 = dAL and caches[1] and gives dW2, db2 and dA1; layer 1 takes dA1 and caches[0] and gives dW1, db1 and dA0.",
        Diagrams.BackwardPass([3, 4, 1]).AltText);

    [Fact]
    public void A_layer_says_which_example_it_shows() =>
        Assert.Contains(">forward, example 2 of 150<", Diagrams.LayerForward(Layers[0], Layers[1].Linear.A, example: 1).Svg, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 1.0, -2, 0 }, new[] { "1", "-2", "0" })]
    [InlineData(new[] { 0.01788628, -0.00043, 4e-7 }, new[] { "0.0179", "-0.0004", "4e-07" })]
    [InlineData(new[] { 12345.678, 1, double.NaN }, new[] { "12346", "1", "nan" })]
    [InlineData(new[] { 5e-12, -1e-11, 0 }, new[] { "5.0e-12", "-1.0e-11", "0" })]
    public void Numbers_of_a_block_share_their_decimals(double[] column, string[] expected)
    {
        var b = Matrix<double>.Build.DenseOfColumnMajor(3, 1, column);
        var svg = XDocument.Parse(Diagrams.LinearForward(b, Sample.Of(new double[1, 1]), b).Svg).Root!;
        var shown = svg.Elements().Where(e => e.Attribute("font-family")?.Value.Contains("Mono", StringComparison.Ordinal) == true).Select(e => e.Value);
        Assert.Equal(expected, shown.Take(3));
    }

    [Fact]
    public void Bad_arguments_are_told()
    {
        Assert.ThrowsAny<ArgumentException>(() => Diagrams.Network([3]));
        Assert.ThrowsAny<ArgumentException>(() => Diagrams.Caches([3, 0]));
        Assert.ThrowsAny<ArgumentException>(() => Diagrams.BackwardPass([3]));
        Assert.Contains("there is no path", Assert.ThrowsAny<ArgumentException>(() => Diagrams.Paths("a", [], "J")).Message, StringComparison.Ordinal);
        Assert.Contains("example is 150 but there are 150 examples", Assert.ThrowsAny<ArgumentException>(() => Diagrams.LayerForward(Layers[0], Layers[0].Z, 150)).Message, StringComparison.Ordinal);
        Assert.Contains("dA is 5×150 but the cache's Z is 4×150", Assert.ThrowsAny<ArgumentException>(() => Diagrams.LayerBackward(Layers[0], Layers[1].Z)).Message, StringComparison.Ordinal);
    }
}
