using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Article;

/// <summary>What the article prints under "Activation functions" and "Backward activation functions".</summary>
public class ArticleActivationTests
{
    private static readonly Matrix<double> Rising = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3 }, { 1, 2, 3 } });
    private static readonly Matrix<double> Mixed = Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.8, -3 }, { -1, 2, 0 } });

    [Fact]
    public void Sigmoid_is_as_printed() => Printed.Match("[[0.73105858, 0.88079708, 0.95257413], [0.73105858, 0.88079708, 0.95257413]]", Sigmoid(Rising).A);

    [Fact]
    public void Sigmoid_hands_back_its_argument() => Printed.Match("[[1, 2, 3], [1, 2, 3]]", Sigmoid(Rising).Z);

    [Fact]
    public void Relu_is_as_printed() => Expect.Same(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 0.8, 0 }, { 0, 2, 0 } }), Relu(Mixed).A);

    [Fact]
    public void Relu_hands_back_its_argument() => Printed.Match("[[ 1. ,  0.8, -3. ], [-1. ,  2. ,  0. ]]", Relu(Mixed).Z);

    [Fact]
    public void SigmoidBackward_is_as_printed() => Printed.Match("[[0.19661193, 0.20998717, 0.13552998], [0.19661193, 0.20998717, 0.13552998]]", SigmoidBackward(Rising, Rising));

    [Fact]
    public void ReluBackward_is_as_printed() => Expect.Same(Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 0 }, { 0, 2, 0 } }), ReluBackward(Rising, Mixed));
}
