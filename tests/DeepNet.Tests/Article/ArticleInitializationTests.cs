using DeepNet.Tests.Support;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Article;

/// <summary>What the article prints under "Initialize parameters".</summary>
public class ArticleInitializationTests
{
    private readonly Parameters parameters = InitializeParametersDeep([3, 4, 4, 1]);

    [Fact]
    public void W1_is_as_printed() => Printed.Match(
        """
        [[ 0.01788628,  0.0043651 ,  0.00096497],
         [-0.01863493, -0.00277388, -0.00354759],
         [-0.00082741, -0.00627001, -0.00043818],
         [-0.00477218, -0.01313865,  0.00884622]]
        """,
        parameters["W1"]);

    [Fact]
    public void W2_is_as_printed() => Printed.Match(
        """
        [[ 0.00881318,  0.01709573,  0.00050034, -0.00404677],
         [-0.0054536 , -0.01546477,  0.00982367, -0.01101068],
         [-0.01185047, -0.0020565 ,  0.01486148,  0.00236716],
         [-0.01023785, -0.00712993,  0.00625245, -0.00160513]]
        """,
        parameters["W2"]);

    [Fact]
    public void W3_is_as_printed() => Printed.Match("[[-0.00768836, -0.00230031,  0.00745056,  0.01976111]]", parameters["W3"]);

    [Theory]
    [InlineData("b1", "[[0.], [0.], [0.], [0.]]")]
    [InlineData("b2", "[[0.], [0.], [0.], [0.]]")]
    [InlineData("b3", "[[0.]]")]
    public void Biases_are_zero_as_printed(string key, string printed) => Printed.Match(printed, parameters[key]);

    [Fact]
    public void There_are_three_layers_and_nothing_else() =>
        Assert.Equal(["W1", "b1", "W2", "b2", "W3", "b3"], parameters.Select(entry => entry.Key));
}
