using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.BadInput;

/// <summary>Each step refuses what does not fit, and says what was expected, what came, and the fix.</summary>
public class BadStepInputTests
{
    private static readonly Matrix<double> Empty = M(1, 0);
    private static readonly Parameters TwoLayers = new([(M(4, 3, 0.1), M(4, 1)), (M(1, 4, 0.1), M(1, 1))]);
    private static readonly LayerCache Hidden = new(new LinearCache(M(3, 5), M(4, 3), M(4, 1)), M(4, 5), Activation.Relu);
    private static readonly LayerCache Last = new(new LinearCache(M(4, 5), M(1, 4), M(1, 1)), M(1, 5), Activation.Sigmoid);
    private static readonly LayerCache[] Caches = [Hidden, Last];

    private static readonly Dictionary<string, (Action Act, string Beginning, string[] Parts)> WrongShapes = new()
    {
        ["LinearForward: A has a row too many"] = (() => LinearForward(M(5, 2), M(4, 3), M(4, 1)), "LinearForward: W is 4×3 but A has 5 rows; W needs as many columns as A has rows.", []),
        ["LinearForward: b lies on its side"] = (() => LinearForward(M(3, 2), M(4, 3), M(1, 4)), "LinearForward: b is 1×4 but W has 4 rows; b needs to be 4×1, one bias for each row of W.", []),
        ["LinearForward: b is too short"] = (() => LinearForward(M(3, 2), M(4, 3), M(3, 1)), "LinearForward: b is 3×1 but W has 4 rows", ["4×1"]),
        ["LinearForward: A has no column"] = (() => LinearForward(M(3, 0), M(4, 3), M(4, 1)), "LinearForward: A is 3×0, so it is empty; it needs at least one row and one column.", []),
        ["LinearForward: W has no row"] = (() => LinearForward(M(3, 2), M(0, 3), M(4, 1)), "LinearForward: W is 0×3", ["empty"]),
        ["LinearForward: b is empty"] = (() => LinearForward(M(3, 2), M(4, 3), Empty), "LinearForward: b is 1×0", ["empty"]),
        ["LinearActivationForward: APrev has a row too many"] = (() => LinearActivationForward(M(5, 2), M(4, 3), M(4, 1), Activation.Relu), "LinearForward: W is 4×3 but A has 5 rows", []),
        ["LModelForward: X has other features"] = (() => LModelForward(M(2, 5), TwoLayers), "LModelForward: X has 2 rows but W1 is 4×3; X needs one row for each column of W1", ["and one column for each example."]),
        ["LModelForward: X lies on its side"] = (() => LModelForward(M(5, 3), TwoLayers), "LModelForward: X has 5 rows but W1 is 4×3", ["one column for each example: it seems to lie on its side, try X.Transpose()."]),
        ["LinearForward: A has one row"] = (() => LinearForward(M(1, 2), M(4, 3), M(4, 1)), "LinearForward: W is 4×3 but A has 1 row; W needs as many columns as A has rows.", []),
        ["LModelForward: X is empty"] = (() => LModelForward(M(3, 0), TwoLayers), "LModelForward: X is 3×0", ["empty"]),
        ["LModelForward: parameters are empty"] = (() => LModelForward(M(3, 5), []), "LModelForward: parameters holds no layer; begin with InitializeParametersDeep.", []),
        ["LModelForward: the last bias is missing"] = (() => LModelForward(M(3, 5), HalfLayer()), "LModelForward: parameters ends with W2; a layer needs both, so set parameters[\"b2\"] too.", []),
        ["ComputeCost: an example is missing in Y"] = (() => ComputeCost(M(1, 5, 0.5), M(1, 4)), "ComputeCost: AL is 1×5 but Y is 1×4; both need the same shape.", []),
        ["ComputeCost: Y has a row too many"] = (() => ComputeCost(M(1, 5, 0.5), M(2, 5)), "ComputeCost: AL is 1×5 but Y is 2×5; both need the same shape.", []),
        ["ComputeCost: Y lies on its side"] = (() => ComputeCost(M(1, 5, 0.5), M(5, 1)), "ComputeCost: AL is 1×5 but Y is 5×1; both need the same shape: it seems to lie on its side, try Y.Transpose().", []),
        ["ComputeCost: there is no example"] = (() => ComputeCost(Empty, Empty), "ComputeCost: AL is 1×0, so it is empty", []),
        ["LinearBackward: dZ is of another layer"] = (() => LinearBackward(M(2, 5), Hidden.Linear), "LinearBackward: dZ is 2×5 but the cache's Z was 4×5; dZ has the shape of Z: pass the cache of the same layer.", []),
        ["LinearBackward: dZ is of other examples"] = (() => LinearBackward(M(4, 6), Hidden.Linear), "LinearBackward: dZ is 4×6 but the cache's Z was 4×5", []),
        ["LinearBackward: dZ is empty"] = (() => LinearBackward(M(4, 0), Hidden.Linear), "LinearBackward: dZ is 4×0", ["empty"]),
        ["LinearBackward: the cache itself does not fit"] = (() => LinearBackward(M(4, 5), new LinearCache(M(2, 5), M(4, 3), M(4, 1))), "LinearBackward: W is 4×3 but A has 2 rows", []),
        ["SigmoidBackward: shapes differ"] = (() => SigmoidBackward(M(2, 3), M(2, 4)), "SigmoidBackward: dA is 2×3 but Z is 2×4; both need the same shape.", []),
        ["ReluBackward: shapes differ"] = (() => ReluBackward(M(2, 3), M(4, 3)), "ReluBackward: dA is 2×3 but Z is 4×3; both need the same shape.", []),
        ["TanhBackward: shapes differ"] = (() => TanhBackward(M(2, 3), M(3, 2)), "TanhBackward: dA is 2×3 but Z is 3×2", ["try Z.Transpose()"]),
        ["LinearActivationBackward: dA is of another layer"] = (() => LinearActivationBackward(M(1, 5), Hidden, Activation.Relu), "ReluBackward: dA is 1×5 but Z is 4×5", []),
        ["LModelBackward: there are no caches"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), []), "LModelBackward: caches is empty; pass the caches that LModelForward gave, one for each layer.", []),
        ["LModelBackward: the first layer is missing its follower"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), [Hidden]), "LModelBackward: layer 1 in caches gives 4×5 but AL is 1×5; pass AL and the caches of one and the same LModelForward.", []),
        ["LModelBackward: the caches stand in the wrong order"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), [Last, Hidden]), "LModelBackward: layer 1 in caches gives 1×5 but layer 2 takes 3×5", []),
        ["LModelBackward: the caches are of other examples"] = (() => LModelBackward(M(1, 6, 0.5), M(1, 6), Caches), "LModelBackward: layer 1 in caches gives 4×5 but layer 2 takes 4×6", ["one and the same LModelForward"]),
        ["LModelBackward: the caches are of a network with other outputs"] = (() => LModelBackward(M(2, 5, 0.5), M(2, 5), Caches), "LModelBackward: layer 2 in caches gives 1×5 but AL is 2×5", []),
        ["LModelBackward: a cache does not fit itself"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), [Hidden, Last with { Linear = new LinearCache(M(4, 5), M(1, 3), M(1, 1)) }]), "LModelBackward: W is 1×3 but A has 4 rows", []),
        ["LModelBackward: AL and Y differ"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 4), Caches), "LModelBackward: AL is 1×5 but Y is 1×4", []),
        ["LModelBackward: AL is empty"] = (() => LModelBackward(Empty, Empty, Caches), "LModelBackward: AL is 1×0", ["empty"]),
        ["UpdateParameters: a gradient has the shape of another layer"] = (() => UpdateParameters(TwoLayers, new Gradients([(M(4, 3), M(4, 1)), (M(1, 5), M(1, 1))]), 0.1), "UpdateParameters: parameters[\"W2\"] is 1×4 but grads[\"dW2\"] is 1×5; both need the same shape.", []),
        ["UpdateParameters: db lost its column shape"] = (() => UpdateParameters(TwoLayers, new Gradients([(M(4, 3), M(1, 4)), (M(1, 4), M(1, 1))]), 0.1), "UpdateParameters: parameters[\"b1\"] is 4×1 but grads[\"db1\"] is 1×4", ["try grads[\"db1\"].Transpose()"]),
        ["UpdateParameters: parameters are empty"] = (() => UpdateParameters([], [], 0.1), "UpdateParameters: parameters holds no layer", ["InitializeParametersDeep"]),
        ["UpdateParameters: the last bias is missing"] = (() => UpdateParameters(HalfLayer(), [], 0.1), "UpdateParameters: parameters ends with W2", ["b2"]),
        ["Predict: X has other features"] = (() => Predict(M(2, 5), TwoLayers), "Predict: X has 2 rows but W1 is 4×3", []),
        ["Accuracy: an example is missing"] = (() => Accuracy(M(1, 5), M(1, 4)), "Accuracy: predictions is 1×5 but Y is 1×4; both need the same shape.", []),
        ["Accuracy: there is no example"] = (() => Accuracy(Empty, Empty), "Accuracy: predictions is 1×0", ["empty"]),
        ["GradientCheck: X has other features"] = (() => GradientCheck.Numerical(TwoLayers, M(2, 5), M(1, 5)), "GradientCheck: X has 2 rows but W1 is 4×3", []),
        ["GradientCheck: X has other features, all by itself"] = (() => GradientCheck.Run(TwoLayers, M(2, 5), M(1, 5)), "GradientCheck: X has 2 rows but W1 is 4×3", []),
        ["GradientCheck: an example has no label"] = (() => GradientCheck.Run(TwoLayers, M(3, 5), M(1, 4)), "GradientCheck: AL is 1×5 but Y is 1×4; both need the same shape.", []),
        ["GradientCheck: an example has no label, the gradients given"] = (() => GradientCheck.Compare(new Gradients([(M(4, 3), M(4, 1)), (M(1, 4), M(1, 1))]), TwoLayers, M(3, 5), M(1, 4)), "GradientCheck: AL is 1×5 but Y is 1×4", []),
        ["GradientCheck: a gradient has another shape"] = (() => GradientCheck.Compare(new Gradients([(M(4, 3), M(4, 1)), (M(4, 1), M(1, 1))]), TwoLayers, M(3, 5), M(1, 5)), "GradientCheck: parameters[\"W2\"] is 1×4 but grads[\"dW2\"] is 4×1", []),
        ["RepeatColumns: it is not a column"] = (() => M(2, 2).RepeatColumns(3), "RepeatColumns: the matrix is 2×2; it needs to be a single column, 2×1.", []),
        ["RepeatColumns: it is empty"] = (() => M(0, 1).RepeatColumns(3), "RepeatColumns: column is 0×1", ["empty"]),
        ["MinMax: it is empty"] = (() => MatrixExtensions.MinMax(Empty), "MinMax: matrix is 1×0", ["empty"]),
    };

    private static readonly Dictionary<string, (Action Act, string Beginning, string[] Parts)> WrongNumbers = new()
    {
        ["LModelForward: NaN in X"] = (() => LModelForward(With(M(3, 5), 2, 4, double.NaN), TwoLayers), "LModelForward: X[2, 4] is NaN; every entry needs to be a finite number: mend or leave out that example.", []),
        ["LModelForward: ∞ in X"] = (() => LModelForward(With(M(3, 5), 0, 1, double.PositiveInfinity), TwoLayers), "LModelForward: X[0, 1] is Infinity", ["finite"]),
        ["LModelForward: −∞ in X"] = (() => LModelForward(With(M(3, 5), 0, 1, double.NegativeInfinity), TwoLayers), "LModelForward: X[0, 1] is -Infinity", ["finite"]),
        ["ComputeCost: a label above 1"] = (() => ComputeCost(M(1, 5, 0.5), With(M(1, 5), 0, 3, 2)), "ComputeCost: Y[0, 3] is 2; a label needs to lie between 0 and 1: write one class as 0 and the other as 1.", []),
        ["ComputeCost: a label of −1"] = (() => ComputeCost(M(1, 5, 0.5), With(M(1, 5), 0, 0, -1)), "ComputeCost: Y[0, 0] is -1", ["between 0 and 1"]),
        ["ComputeCost: a label that is NaN"] = (() => ComputeCost(M(1, 5, 0.5), With(M(1, 5), 0, 0, double.NaN)), "ComputeCost: Y[0, 0] is NaN", []),
        ["ComputeCost: Z passed for AL"] = (() => ComputeCost(With(M(1, 5, 0.5), 0, 2, 1.25), M(1, 5)), "ComputeCost: AL[0, 2] is 1.25; AL needs to lie between 0 and 1: pass the output of the last layer's sigmoid, not its Z.", []),
        ["ComputeCost: a negative AL"] = (() => ComputeCost(With(M(1, 5, 0.5), 0, 2, -0.1), M(1, 5)), "ComputeCost: AL[0, 2] is -0.1", []),
        ["ComputeCost: AL is NaN"] = (() => ComputeCost(With(M(1, 5, 0.5), 0, 2, double.NaN), M(1, 5)), "ComputeCost: AL[0, 2] is NaN", []),
        ["LModelBackward: a label outside"] = (() => LModelBackward(M(1, 5, 0.5), With(M(1, 5), 0, 4, 3), Caches), "LModelBackward: Y[0, 4] is 3; a label needs to lie between 0 and 1", []),
        ["UpdateParameters: NaN in a gradient"] = (() => UpdateParameters(TwoLayers, new Gradients([(M(4, 3), M(4, 1)), (With(M(1, 4), 0, 2, double.NaN), M(1, 1))]), 0.1), "UpdateParameters: grads[\"dW2\"][0, 2] is NaN; every entry needs to be a finite number", ["division by zero", "learning rate"]),
        ["UpdateParameters: ∞ in a gradient"] = (() => UpdateParameters(TwoLayers, new Gradients([(M(4, 3), With(M(4, 1), 3, 0, double.NegativeInfinity)), (M(1, 4), M(1, 1))]), 0.1), "UpdateParameters: grads[\"db1\"][3, 0] is -Infinity", []),
        ["GradientCheck: NaN in a gradient"] = (() => GradientCheck.Compare(new Gradients([(M(4, 3), M(4, 1)), (M(1, 4), M(1, 1, double.NaN))]), TwoLayers, M(3, 5), M(1, 5)), "GradientCheck: grads[\"db2\"][0, 0] is NaN", []),
        ["GradientCheck: a label outside"] = (() => GradientCheck.Run(TwoLayers, M(3, 5), With(M(1, 5), 0, 4, 3)), "GradientCheck: Y[0, 4] is 3; a label needs to lie between 0 and 1", []),
        ["GradientCheck: a label outside, the slopes alone"] = (() => GradientCheck.Numerical(TwoLayers, M(3, 5), With(M(1, 5), 0, 4, 3)), "GradientCheck: Y[0, 4] is 3", []),
        ["Accuracy: AL passed for predictions"] = (() => Accuracy(M(1, 5, 0.7), M(1, 5)), "Accuracy: predictions[0, 0] is 0.7; every entry needs to be 0 or 1: pass the result of Predict, not AL.", []),
        ["Accuracy: a soft label"] = (() => Accuracy(M(1, 5), With(M(1, 5), 0, 1, 0.5)), "Accuracy: Y[0, 1] is 0.5; every entry needs to be 0 or 1: write one class as 0 and the other as 1.", []),
        ["Accuracy: NaN"] = (() => Accuracy(With(M(1, 5), 0, 1, double.NaN), M(1, 5)), "Accuracy: predictions[0, 1] is NaN", []),
    };

    private static readonly Dictionary<string, (Action Act, string Parameter)> Nulls = new()
    {
        ["LinearForward: A"] = (() => LinearForward(null!, M(4, 3), M(4, 1)), "A"),
        ["LinearForward: W"] = (() => LinearForward(M(3, 5), null!, M(4, 1)), "W"),
        ["LinearForward: b"] = (() => LinearForward(M(3, 5), M(4, 3), null!), "b"),
        ["Sigmoid: Z"] = (() => Sigmoid(null!), "Z"),
        ["Relu: Z"] = (() => Relu(null!), "Z"),
        ["Tanh: Z"] = (() => Tanh(null!), "Z"),
        ["LinearActivationForward: activation"] = (() => LinearActivationForward(M(3, 5), M(4, 3), M(4, 1), null!), "activation"),
        ["LModelForward: X"] = (() => LModelForward(null!, TwoLayers), "X"),
        ["LModelForward: parameters"] = (() => LModelForward(M(3, 5), null!), "parameters"),
        ["ComputeCost: AL"] = (() => ComputeCost(null!, M(1, 5)), "AL"),
        ["ComputeCost: Y"] = (() => ComputeCost(M(1, 5), null!), "Y"),
        ["LinearBackward: dZ"] = (() => LinearBackward(null!, Hidden.Linear), "dZ"),
        ["LinearBackward: cache"] = (() => LinearBackward(M(4, 5), null!), "cache"),
        ["LinearBackward: A"] = (() => LinearBackward(M(4, 5), Hidden.Linear with { A = null! }), "A"),
        ["SigmoidBackward: dA"] = (() => SigmoidBackward(null!, M(4, 5)), "dA"),
        ["ReluBackward: dA"] = (() => ReluBackward(null!, M(4, 5)), "dA"),
        ["TanhBackward: dA"] = (() => TanhBackward(null!, M(4, 5)), "dA"),
        ["SigmoidBackward: Z"] = (() => SigmoidBackward(M(4, 5), null!), "Z"),
        ["ReluBackward: Z"] = (() => ReluBackward(M(4, 5), null!), "Z"),
        ["TanhBackward: Z"] = (() => TanhBackward(M(4, 5), null!), "Z"),
        ["LinearActivationBackward: cache"] = (() => LinearActivationBackward(M(4, 5), null!, Activation.Relu), "cache"),
        ["LinearActivationBackward: activation"] = (() => LinearActivationBackward(M(4, 5), Hidden, null!), "activation"),
        ["LModelBackward: AL"] = (() => LModelBackward(null!, M(1, 5), Caches), "AL"),
        ["LModelBackward: Y"] = (() => LModelBackward(M(1, 5, 0.5), null!, Caches), "Y"),
        ["LModelBackward: caches"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), null!), "caches"),
        ["LModelBackward: caches[1]"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), [Hidden, null!]), "caches[1]"),
        ["LModelBackward: caches[0].Linear"] = (() => LModelBackward(M(1, 5, 0.5), M(1, 5), [Hidden with { Linear = null! }, Last]), "caches[0].Linear"),
        ["UpdateParameters: parameters"] = (() => UpdateParameters(null!, [], 0.1), "parameters"),
        ["UpdateParameters: grads"] = (() => UpdateParameters(TwoLayers, null!, 0.1), "grads"),
        ["Accuracy: predictions"] = (() => Accuracy(null!, M(1, 5)), "predictions"),
        ["Accuracy: Y"] = (() => Accuracy(M(1, 5), null!), "Y"),
        ["InitializeParametersDeep: layersDims"] = (() => InitializeParametersDeep(null!), "layersDims"),
        ["LLayerModel: X"] = (() => LLayerModel(null!, M(1, 5), [3, 1]), "X"),
        ["LLayerModel: Y"] = (() => LLayerModel(M(3, 5), null!, [3, 1]), "Y"),
        ["LLayerModel: layersDims"] = (() => LLayerModel(M(3, 5), M(1, 5), null!), "layersDims"),
        ["GradientCheck: grads"] = (() => GradientCheck.Compare(null!, TwoLayers, M(3, 5), M(1, 5)), "grads"),
        ["GradientCheck: parameters"] = (() => GradientCheck.Numerical(null!, M(3, 5), M(1, 5)), "parameters"),
        ["RepeatColumns: column"] = (() => ((Matrix<double>)null!).RepeatColumns(2), "column"),
        ["ClippedLog: matrix"] = (() => ((Matrix<double>)null!).ClippedLog(), "matrix"),
        ["PairwiseSum: matrix"] = (() => ((Matrix<double>)null!).PairwiseSum(), "matrix"),
        ["MinMax: matrix"] = (() => MatrixExtensions.MinMax(null!), "matrix"),
    };

    public static TheoryData<string> ShapeCases => [.. WrongShapes.Keys];

    public static TheoryData<string> NumberCases => [.. WrongNumbers.Keys];

    public static TheoryData<string> NullCases => [.. Nulls.Keys];

    [Theory, MemberData(nameof(ShapeCases))]
    public void A_shape_that_does_not_fit_is_told_with_both_sizes_and_the_fix(string when) =>
        Expect.Refusal<ArgumentException>(WrongShapes[when].Act, WrongShapes[when].Beginning, WrongShapes[when].Parts);

    [Theory, MemberData(nameof(NumberCases))]
    public void A_number_that_does_not_fit_is_told_with_its_place_and_the_fix(string when) =>
        Expect.Refusal<ArgumentException>(WrongNumbers[when].Act, WrongNumbers[when].Beginning, WrongNumbers[when].Parts);

    [Theory, MemberData(nameof(NullCases))]
    public void A_null_is_told_by_name(string when)
    {
        var (act, parameter) = Nulls[when];
        var exception = Expect.Refusal<ArgumentNullException>(act, $"{when.Split(':')[0]}: {parameter} is null");
        Assert.Equal(parameter, exception.ParamName);
    }

    [Fact]
    public void RepeatColumns_asks_for_at_least_one_column() =>
        Expect.Refusal<ArgumentOutOfRangeException>(() => M(2, 1).RepeatColumns(0), "RepeatColumns: m is 0; it needs to be at least 1.");

    [Fact]
    public void A_missing_gradient_is_told_with_the_keys_there_are()
    {
        var grads = new Gradients([(M(4, 3), M(4, 1))]);
        Expect.Refusal<KeyNotFoundException>(() => UpdateParameters(TwoLayers, grads, 0.1), "Gradients: there is no 'dW2'; the keys are dW1, db1.");
        Expect.Refusal<KeyNotFoundException>(() => GradientCheck.Compare(grads, TwoLayers, M(3, 5), M(1, 5)), "Gradients: there is no 'dW2'");
    }

    private static Parameters HalfLayer() => new([(M(4, 3), M(4, 1))]) { ["W2"] = M(1, 4) };

    private static Matrix<double> M(int rows, int columns, double entry = 0) => Matrix<double>.Build.Dense(rows, columns, entry);

    private static Matrix<double> With(Matrix<double> matrix, int i, int j, double entry)
    {
        matrix[i, j] = entry;
        return matrix;
    }
}
