using System.Globalization;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Properties;

/// <summary>What holds of the cost: for any network, and at certainty, where a plain formula gives 0 · ln 0.</summary>
public class CostPropertyTests
{
    /// <summary>−ln 2⁻⁵³, what a wrong answer of full certainty costs.</summary>
    private static readonly double Most = 53 * Math.Log(2);

    [Fact]
    public void The_cost_is_never_negative() => Property.HoldsForNetworks(net =>
        Assert.True(ComputeCost(LModelForward(net.X, net.Parameters).AL, net.Y) >= 0));

    [Fact]
    public void Exchanging_the_classes_leaves_the_cost() => Property.HoldsForNetworks(net =>
    {
        var (AL, _) = LModelForward(net.X, net.Parameters);
        Expect.Near(ComputeCost(AL, net.Y), ComputeCost(1 - AL, 1 - net.Y), 1e-13);
    });

    [Fact]
    public void No_answer_costs_less_than_the_labels_themselves() => Property.HoldsForNetworks(net =>
    {
        var soft = Sigmoid(net.Randn(net.Y.RowCount, net.M)).A;
        Assert.True(ComputeCost(LModelForward(net.X, net.Parameters).AL, soft) >= ComputeCost(soft, soft) - 1e-15);
    });

    [Fact]
    public void An_answer_of_one_half_costs_ln_2_whatever_the_labels() =>
        Expect.Near(Math.Log(2), ComputeCost(Row(0.5, 0.5, 0.5), Row(0, 1, 0.3)), 1e-15);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(200)]
    public void A_saturated_right_answer_costs_exactly_0_and_prints_so(int m)
    {
        var Y = Matrix<double>.Build.Dense(1, m, (_, j) => j % 2);
        var cost = ComputeCost(Y, Y);
        Assert.Equal("0", cost.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void All_right_zeros_and_all_right_ones_print_0_and_not_minus_0()
    {
        Assert.Equal("0", ComputeCost(Row(0, 0, 0), Row(0, 0, 0)).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("0", ComputeCost(Row(1, 1, 1), Row(1, 1, 1)).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_saturated_wrong_answer_costs_53_ln_2()
    {
        Expect.Near(Most, ComputeCost(Row(0), Row(1)), 1e-15);
        Expect.Near(Most, ComputeCost(Row(1), Row(0)), 1e-15);
        Expect.Near(Most / 2, ComputeCost(Row(1, 1), Row(0, 1)), 1e-15);
        Expect.Near(0.25 * Most, ComputeCost(Row(1), Row(0.75)), 1e-15);
    }

    [Fact]
    public void With_several_outputs_the_cost_is_the_sum_over_outputs_and_the_mean_over_examples() =>
        Expect.Near(Math.Log(4), ComputeCost(Matrix<double>.Build.Dense(2, 3, 0.5), Matrix<double>.Build.Dense(2, 3)), 1e-15);

    private static Matrix<double> Row(params double[] entries) => Matrix<double>.Build.DenseOfRowArrays(entries);
}
