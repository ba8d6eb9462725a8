using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.BadInput;

/// <summary>LLayerModel looks at its data before it begins.</summary>
public class BadTrainingInputTests
{
    private static readonly Matrix<double> X = Matrix<double>.Build.Dense(3, 5, (i, j) => 0.1 * i - 0.2 * j);
    private static readonly Matrix<double> Y = Matrix<double>.Build.Dense(1, 5, (_, j) => j % 2);

    [Fact]
    public void X_with_other_features_than_layersDims_says() => Refused(X, Y, [4, 1], "X has 3 rows but layersDims begins with 4; the first size is the number of inputs, one row of X each.");

    [Fact]
    public void Y_with_other_outputs_than_layersDims_says() => Refused(X, Y, [3, 2], "Y has 1 row but layersDims ends with 2; the last size is the number of outputs, one row of Y each.");

    [Fact]
    public void X_that_lies_on_its_side() => Refused(X.Transpose(), Y, [3, 1], "X has 5 rows but layersDims begins with 3; the first size is the number of inputs, one row of X each: it seems to lie on its side, try X.Transpose().");

    [Fact]
    public void Y_that_lies_on_its_side() => Refused(X, Y.Transpose(), [3, 1], "Y has 5 rows but layersDims ends with 1; the last size is the number of outputs, one row of Y each: it seems to lie on its side, try Y.Transpose().");

    [Fact]
    public void Y_with_other_examples_than_X() => Refused(X, Matrix<double>.Build.Dense(1, 4), [3, 1], "X has 5 columns but Y has 4; both need one column for each example.");

    [Fact]
    public void NaN_in_X() => Refused(With(X, 1, 2, double.NaN), Y, [3, 1], "X[1, 2] is NaN; every entry needs to be a finite number");

    [Fact]
    public void A_label_outside_0_to_1() => Refused(X, With(Y, 0, 2, -1), [3, 1], "Y[0, 2] is -1; a label needs to lie between 0 and 1");

    [Fact]
    public void X_without_examples() => Refused(Matrix<double>.Build.Dense(3, 0), Matrix<double>.Build.Dense(1, 0), [3, 1], "X is 3×0, so it is empty");

    [Fact]
    public void Y_without_examples() => Refused(X, Matrix<double>.Build.Dense(1, 0), [3, 1], "Y is 1×0, so it is empty");

    private static void Refused(Matrix<double> X, Matrix<double> Y, int[] layersDims, string message)
    {
        Expect.Refusal<ArgumentException>(() => LLayerModel(X, Y, layersDims, numIterations: 1), $"LLayerModel: {message}");
        Expect.Refusal<ArgumentException>(() => LLayerModel(X, Y, layersDims, numIterations: 0), $"LLayerModel: {message}");
    }

    private static Matrix<double> With(Matrix<double> matrix, int i, int j, double entry)
    {
        var changed = matrix.Clone();
        changed[i, j] = entry;
        return changed;
    }
}
