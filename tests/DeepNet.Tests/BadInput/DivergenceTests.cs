using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.BadInput;

/// <summary>Where arithmetic gives out, an ArithmeticException says where: never a silent NaN.</summary>
public class DivergenceTests
{
    private static readonly (Matrix<double> X, Matrix<double> Y) Moons = Datasets.Moons(20);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void LModelBackward_names_the_column_where_AL_is_exactly_0_or_1(int saturated)
    {
        var net = new RandomNetwork([2, 3, 1], 5, 1);
        var (AL, caches) = LModelForward(net.X, net.Parameters);
        AL[0, 3] = saturated;
        Expect.Refusal<ArithmeticException>(
            () => LModelBackward(AL, net.Y, caches),
            $"LModelBackward: AL is exactly {saturated} in column 3, and dAL divides by AL and by 1 − AL.",
            "smaller weights or a smaller learning rate",
            "Trainer.Train");
    }

    [Fact]
    public void LModelBackward_bears_an_AL_as_near_to_1_as_numbers_go()
    {
        var net = new RandomNetwork([2, 3, 1], 5, 1);
        var (AL, caches) = LModelForward(net.X, net.Parameters);
        AL[0, 3] = Math.BitDecrement(1.0);
        Assert.All(LModelBackward(AL, net.Y, caches), entry => Assert.True(double.IsFinite(entry.Value.FrobeniusNorm())));
    }

    [Fact]
    public void GradientCheck_names_the_column_where_the_answer_is_exactly_1()
    {
        var certain = new Parameters([(Matrix<double>.Build.Dense(1, 2), Matrix<double>.Build.Dense(1, 1, 1000))]);
        Expect.Refusal<ArithmeticException>(() => GradientCheck.Run(certain, Moons.X, Moons.Y), "GradientCheck: AL is exactly 1 in column 0");
    }

    [Fact]
    public void Training_that_saturates_stops_with_iteration_layer_and_column() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(Moons.X, Moons.Y, [2, 4, 1], learningRate: 1e4, numIterations: 100, initialization: Initialization.He),
        "LLayerModel: at iteration 1 the output of layer 2 is exactly ",
        "in column ",
        "use a smaller learning rate or smaller weights");

    [Fact]
    public void Saturated_outputs_are_told_before_the_first_step_too() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(1000 * Moons.X, Moons.Y, [2, 1], initialization: Initialization.He),
        "LLayerModel: at iteration 0 the output of layer 1 is exactly ",
        "no step was taken yet, but the inputs are as large as ",
        "scale X to about 1 first, such as X / 255 for pixels");

    [Fact]
    public void Pixels_that_were_not_divided_by_255_are_told_so()
    {
        var (X, Y) = Datasets.DrawnImages(8);
        var exception = Expect.Refusal<ArithmeticException>(
            () => LLayerModel(255 * X, Y, [12288, 20, 7, 5, 1], numIterations: 30, initialization: Initialization.He),
            "LLayerModel: at iteration 0 the output of layer 4 is exactly ",
            "no step was taken yet, but the inputs are as large as 255: scale X to about 1 first, such as X / 255 for pixels");
        Assert.DoesNotContain("learning rate", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_too_large_from_the_start_are_told_so() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(Moons.X, Moons.Y, [2, 4, 1], initialization: Initialization.Small(1000)),
        "LLayerModel: at iteration 0 the output of layer 2 is exactly ",
        "no step was taken yet, so use smaller weights, such as Initialization.He");

    [Fact]
    public void A_number_that_no_training_reaches_is_divergence_though_it_is_finite() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(Moons.X, Moons.Y, [2, 4, 1], learningRate: 1e122, numIterations: 3, initialization: Initialization.He),
        "LLayerModel: training diverged. At iteration 1 Z1[",
        "use a smaller learning rate or smaller weights");

    [Fact]
    public void Training_whose_Z_overflows_stops_with_iteration_and_layer() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(Matrix<double>.Build.Dense(2, 3, 1e300), Matrix<double>.Build.Dense(1, 3), [2, 3, 1], initialization: Initialization.Small(1e10)),
        "LLayerModel: training diverged. At iteration 0 Z1[0, 0] of layer 1 is Infinity; no step was taken yet, but the inputs are as large as 1E+300: scale X to about 1 first, such as X / 255 for pixels.");

    [Fact]
    public void Training_whose_weights_overflow_stops_at_the_next_iteration() => Expect.Refusal<ArithmeticException>(
        () => LLayerModel(Matrix<double>.Build.Dense(1, 1, 1e10), Matrix<double>.Build.Dense(1, 1), [1, 1], learningRate: 1e305, initialization: Initialization.Zeros),
        "LLayerModel: training diverged. At iteration 1 Z1[0, 0] of layer 1 is -Infinity");

    [Fact]
    public void Training_whose_Z_is_off_course_in_a_later_layer_names_that_layer() =>
        // The first layer's Z is about 1e97, which no guard minds; the second multiplies it by weights of about 1e7.
        Expect.Refusal<ArithmeticException>(
            () => LLayerModel(Matrix<double>.Build.Dense(1, 1, 1e90), Matrix<double>.Build.Dense(1, 1), [1, 6, 1], initialization: Initialization.Small(1e7)),
            "LLayerModel: training diverged. At iteration 0 Z2[0, 0] of layer 2 is ",
            "no step was taken yet, but the inputs are as large as 1E+90");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Training_whose_gradient_overflows_stops_even_in_the_last_iteration(int iterations)
    {
        var X = Matrix<double>.Build.Dense(1, 8, 1.7e308);
        Expect.Refusal<ArithmeticException>(
            () => LLayerModel(X, Matrix<double>.Build.Dense(1, 8), [1, 1], numIterations: iterations, initialization: Initialization.Zeros),
            "LLayerModel: training diverged. At iteration 0 dW1[0, 0] of layer 1 is Infinity; use a smaller learning rate, smaller weights or smaller inputs.");
    }

    [Fact]
    public void Predict_does_not_take_NaN_for_a_0()
    {
        var spoilt = new Parameters([(Matrix<double>.Build.Dense(1, 2, double.NaN), Matrix<double>.Build.Dense(1, 1))]);
        Expect.Refusal<ArithmeticException>(() => Predict(Moons.X, spoilt), "Predict: AL[0, 0] is NaN, which is no answer.", "parameters", "diverged");
    }

    [Fact]
    public void The_cost_does_not_hide_parameters_that_are_NaN()
    {
        var spoilt = new Parameters([(Matrix<double>.Build.Dense(1, 2), Matrix<double>.Build.Dense(1, 1, double.NaN))]);
        Expect.Refusal<ArgumentException>(() => ComputeCost(LModelForward(Moons.X, spoilt).AL, Moons.Y), "ComputeCost: AL[0, 0] is NaN");
    }
}
