using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Properties;

/// <summary>MathNet's sparse matrices go through every step and give what dense ones give.</summary>
public class SparseInputTests
{
    private readonly RandomNetwork net = new([4, 3, 2, 1], 6, 8);

    public static TheoryData<string> Activations => [.. Activation.All.Select(activation => activation.Name)];

    [Theory, MemberData(nameof(Activations))]
    public void Forward_cost_and_backward_are_the_same(string hidden)
    {
        var (dense, sparse) = (Thinned(net.X), Sparse(Thinned(net.X)));
        var sparseParameters = new Parameters(Enumerable.Range(1, 3).Select(l => (Sparse(net.Parameters.W(l)), Sparse(net.Parameters.b(l)))));

        var (AL, caches) = LModelForward(dense, net.Parameters, Activation.Parse(hidden));
        var (sparseAL, sparseCaches) = LModelForward(sparse, sparseParameters, Activation.Parse(hidden));
        Expect.Near(AL, sparseAL);
        Expect.Near(ComputeCost(AL, net.Y), ComputeCost(Sparse(AL), Sparse(net.Y)));

        var (grads, sparseGrads) = (LModelBackward(AL, net.Y, caches), LModelBackward(sparseAL, Sparse(net.Y), sparseCaches));
        Assert.All(grads, entry => Expect.Near(entry.Value, sparseGrads[entry.Key], what: entry.Key));

        var (updated, sparseUpdated) = (UpdateParameters(net.Parameters, grads, 0.1), UpdateParameters(sparseParameters, sparseGrads, 0.1));
        Assert.All(updated, entry => Expect.Near(entry.Value, sparseUpdated[entry.Key], what: entry.Key));
    }

    [Theory, MemberData(nameof(Activations))]
    public void Activations_fill_in_what_a_sparse_matrix_leaves_out(string activation)
    {
        var Z = Thinned(net.X);
        var identity = Matrix<double>.Build.SparseIdentity(4);
        var (A, _) = LinearActivationForward(Z, identity, Matrix<double>.Build.Dense(4, 1), Activation.Parse(activation));
        var (sparseA, _) = LinearActivationForward(Sparse(Z), identity, Matrix<double>.Build.Sparse(4, 1), Activation.Parse(activation));
        Expect.Near(A, sparseA);
    }

    [Theory]
    [InlineData(-0.5, 1)]
    [InlineData(0.5, 0)]
    public void Predict_looks_at_the_zeros_too(double threshold, double expected)
    {
        var parameters = new Parameters([(Matrix<double>.Build.Sparse(1, 4), Matrix<double>.Build.Sparse(1, 1))]);
        var predictions = Predict(Sparse(Thinned(net.X)), parameters, threshold, output: Activation.Tanh);
        Expect.Same(Matrix<double>.Build.Dense(1, 6, expected), predictions);
    }

    [Fact]
    public void Certain_answers_in_a_sparse_matrix_cost_nothing_and_score_all()
    {
        var answers = Sparse(net.Y);
        Assert.Equal(0, ComputeCost(answers, answers));
        Assert.Equal(1, Accuracy(answers, net.Y));
    }

    [Fact]
    public void Training_ends_at_the_same_parameters()
    {
        var dense = LLayerModel(Thinned(net.X), net.Y, net.Sizes, 0.1, 20, initialization: Initialization.He).Parameters;
        var sparse = LLayerModel(Sparse(Thinned(net.X)), Sparse(net.Y), net.Sizes, 0.1, 20, initialization: Initialization.He).Parameters;
        Assert.All(dense, entry => Expect.Near(entry.Value, sparse[entry.Key], what: entry.Key));
    }

    [Fact]
    public void A_NaN_hidden_in_a_sparse_matrix_is_found()
    {
        var X = Sparse(Thinned(net.X));
        X[2, 3] = double.NaN;
        Expect.Refusal<ArgumentException>(() => LModelForward(X, net.Parameters), "LModelForward: X[2, 3] is NaN");
    }

    [Fact]
    public void MinMax_counts_the_zeros() => Assert.Equal((-2, 0), MatrixExtensions.MinMax(Sparse(Matrix<double>.Build.DenseOfRowArrays([-2.0, 0, -1]))));

    private static Matrix<double> Thinned(Matrix<double> matrix) => matrix.MapIndexed((i, j, value) => (i + j) % 2 == 0 ? value : 0);

    private static Matrix<double> Sparse(Matrix<double> matrix) => Matrix<double>.Build.SparseOfMatrix(matrix);
}
