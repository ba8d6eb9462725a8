using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Checking;

/// <summary>The gradient check passes right gradients, fails wrong ones, and says where.</summary>
public class GradientCheckTests
{
    private static readonly int[] Sizes = [3, 4, 5, 2, 1];
    private static readonly (Matrix<double> X, Matrix<double> Y) Data = Datasets.Article();
    private static readonly Parameters He = InitializeParametersDeep(Sizes, initialization: Initialization.He);

    public static TheoryData<string> Arrays => [.. He.Select(entry => entry.Key)];

    [Fact]
    public void Right_gradients_of_a_He_net_differ_by_less_than_1e_minus_9() =>
        Assert.InRange(GradientCheck.Run(He, Data.X, Data.Y).RelativeDifference, 0, 1e-9);

    [Fact]
    public void Forgetting_1_over_m_in_one_layer_gives_98_percent()
    {
        var grads = Right();
        grads["dW2"] = Data.X.ColumnCount * grads["dW2"];
        Assert.InRange(GradientCheck.Compare(grads, He, Data.X, Data.Y).RelativeDifference, 0.97, 0.99);
    }

    [Fact]
    public void On_the_articles_small_weights_relus_kink_makes_right_gradients_look_wrong()
    {
        var small = InitializeParametersDeep(Sizes);
        Assert.InRange(GradientCheck.Run(small, Data.X, Data.Y, epsilon: 1e-7).RelativeDifference, 2e-4, 4e-4);
    }

    [Theory, MemberData(nameof(Arrays))]
    public void A_wrong_entry_is_named_by_array_row_and_column(string name)
    {
        var grads = Right();
        var wrong = grads[$"d{name}"].Clone();
        var (i, j) = (wrong.RowCount - 1, wrong.ColumnCount / 2);
        var right = wrong[i, j];
        wrong[i, j] += 0.5;
        grads[$"d{name}"] = wrong;

        var report = GradientCheck.Compare(grads, He, Data.X, Data.Y);

        var worst = report.Arrays.MaxBy(entry => entry.RelativeDifference)!;
        Assert.Equal((name, i, j), (worst.Name, worst.Row, worst.Column));
        Assert.Equal(right + 0.5, worst.Analytic);
        Assert.Equal(right, worst.Numerical, 1e-8);
        Assert.True(report.RelativeDifference > 0.1);
        Assert.All(report.Arrays.Where(entry => entry.Name != name), entry => Assert.InRange(entry.RelativeDifference, 0, 1e-7));
    }

    [Fact]
    public void Arrays_are_reported_in_the_order_of_the_parameters() =>
        Assert.Equal(He.Select(entry => entry.Key), GradientCheck.Run(He, Data.X, Data.Y).Arrays.Select(entry => entry.Name));

    [Fact]
    public void The_relative_difference_is_the_norm_of_the_difference_over_the_sum_of_the_norms()
    {
        // σ(0) − y = ½ and x = 2: dW = 1, db = ½. Doubled: 2 and 1.
        var neuron = new Parameters([(One(0), One(0))]);
        var doubled = new Gradients([(One(2), One(1))]);
        var report = GradientCheck.Compare(doubled, neuron, One(2), One(0));
        Assert.Equal(1 / 3.0, report.RelativeDifference, 1e-9);
        Assert.All(report.Arrays, entry => Assert.Equal(1 / 3.0, entry.RelativeDifference, 1e-9));

        var wrongBias = new Gradients([(One(1), One(2))]);
        Assert.Equal(1.5 / (Math.Sqrt(5) + Math.Sqrt(1.25)), GradientCheck.Compare(wrongBias, neuron, One(2), One(0)).RelativeDifference, 1e-9);
    }

    [Fact]
    public void The_entry_named_is_the_one_that_differs_most_and_not_the_largest()
    {
        // ½·x are the slopes, 1 and 0.1; the second is given as 0.2.
        var neuron = new Parameters([(Matrix<double>.Build.Dense(1, 2), One(0))]);
        var x = Matrix<double>.Build.DenseOfArray(new[,] { { 2 }, { 0.2 } });
        var grads = new Gradients([(Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.2 } }), One(0.5))]);
        var named = GradientCheck.Compare(grads, neuron, x, One(0)).Arrays[0];
        Assert.Equal((0, 1), (named.Row, named.Column));
    }

    [Fact]
    public void Numerical_gives_the_slopes_of_a_neuron_worked_out_by_hand()
    {
        var slopes = GradientCheck.Numerical(new Parameters([(One(0), One(0))]), One(2), One(0));
        Assert.Equal(1, slopes["dW1"][0, 0], 1e-9);
        Assert.Equal(0.5, slopes["db1"][0, 0], 1e-9);
    }

    [Fact]
    public void Gradients_that_are_zero_in_both_ways_do_not_differ()
    {
        var dead = new Parameters([(One(0), One(-1)), (One(1), One(0))]);
        var report = GradientCheck.Run(dead, One(2), One(0));
        Assert.All(report.Arrays.Where(entry => entry.Name is "W1" or "b1" or "W2"), entry => Assert.Equal(0, entry.RelativeDifference));
    }

    [Fact]
    public void The_activations_asked_for_are_used_on_both_sides()
    {
        var net = new RandomNetwork([2, 3, 3, 1], 5, 4);
        Assert.InRange(GradientCheck.Run(net.Parameters, net.X, net.Y, hidden: Activation.Sigmoid).RelativeDifference, 0, 1e-8);

        var (AL, caches) = LModelForward(net.X, net.Parameters, Activation.Tanh);
        var tanh = LModelBackward(AL, net.Y, caches);
        Assert.InRange(GradientCheck.Compare(tanh, net.Parameters, net.X, net.Y, hidden: Activation.Tanh).RelativeDifference, 0, 1e-8);
        Assert.True(GradientCheck.Compare(tanh, net.Parameters, net.X, net.Y, hidden: Activation.Sigmoid).RelativeDifference > 0.01);
    }

    [Fact]
    public void The_output_activation_asked_for_is_used()
    {
        var net = new RandomNetwork([2, 3, 1], 1, 4);
        var positive = new Parameters([(net.Parameters.W(1), Matrix<double>.Build.Dense(3, 1, 0.1)), (Matrix<double>.Build.Dense(1, 3, 0.2), One(0.3))]);
        Assert.InRange(GradientCheck.Run(positive, net.X, net.Y, hidden: Activation.Sigmoid, output: Activation.Tanh).RelativeDifference, 0, 1e-8);
    }

    private static Gradients Right()
    {
        var (AL, caches) = LModelForward(Data.X, He);
        return LModelBackward(AL, Data.Y, caches);
    }

    private static Matrix<double> One(double entry) => Matrix<double>.Build.Dense(1, 1, entry);
}
