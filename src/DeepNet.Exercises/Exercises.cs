namespace DeepNet.Exercises;

/// <summary>
/// The functions to write, each under its name: <c>Exercises.LinearForward.Check(LinearForward)</c> tries the learner's
/// LinearForward and says which mistake is in it; <c>Exercises.LinearForward.Hint()</c> gives a hint, then a stronger one.
/// </summary>
/// <remarks>
/// Say <c>using DeepNet.Exercises;</c>. Code inside a namespace that begins with DeepNet takes the name Exercises for the
/// namespace: there write <c>Exercises.Exercises.LinearForward</c>, or put the using line below the namespace's.
/// </remarks>
public static class Exercises
{
    /// <summary>The weights drawn as 0.01 · randn, the biases zero. Other seeds than 3 pass with a remark.</summary>
    public static Exercise<Initialize, Func<IReadOnlyList<int>, int, Initialization?, Parameters>> InitializeParametersDeep { get; } = InitializeParametersDeepExercise.Make();

    /// <summary>Z = W · A + b, and the cache.</summary>
    public static Exercise<Forward> LinearForward { get; } = LinearForwardExercise.Make();

    /// <summary>A = 1 / (1 + e^(−Z)).</summary>
    public static Exercise<Activate> Sigmoid { get; } = SigmoidExercise.Make();

    /// <summary>A = max(0, Z).</summary>
    public static Exercise<Activate> Relu { get; } = ReluExercise.Make();

    /// <summary>A = g(W · APrev + b), for ReLU and the sigmoid, and the cache.</summary>
    public static Exercise<LayerForward> LinearActivationForward { get; } = LinearActivationForwardExercise.Make();

    /// <summary>The whole forward pass, and the caches.</summary>
    public static Exercise<ModelForward, Func<M, Parameters, Activation?, Activation?, (M AL, IReadOnlyList<LayerCache> Caches)>> LModelForward { get; } = LModelForwardExercise.Make();

    /// <summary>The cross-entropy cost.</summary>
    public static Exercise<Cost> ComputeCost { get; } = ComputeCostExercise.Make();

    /// <summary>dAPrev, dW and db of a linear part.</summary>
    public static Exercise<Backward> LinearBackward { get; } = LinearBackwardExercise.Make();

    /// <summary>dZ = dA ∘ σ′(Z).</summary>
    public static Exercise<ActivateBackward> SigmoidBackward { get; } = SigmoidBackwardExercise.Make();

    /// <summary>dZ = dA where Z is positive. A mask of Z ≥ 0 passes with a remark.</summary>
    public static Exercise<ActivateBackward> ReluBackward { get; } = ReluBackwardExercise.Make();

    /// <summary>One layer on the way back.</summary>
    public static Exercise<LayerBackward> LinearActivationBackward { get; } = LinearActivationBackwardExercise.Make();

    /// <summary>The whole backward pass; dW and db are looked at, dA is not.</summary>
    public static Exercise<ModelBackward> LModelBackward { get; } = LModelBackwardExercise.Make();

    /// <summary>One step of gradient descent.</summary>
    public static Exercise<Update> UpdateParameters { get; } = UpdateParametersExercise.Make();

    /// <summary>0 or 1 for each example.</summary>
    public static Exercise<PredictFrom, Func<M, Parameters, double, Activation?, Activation?, M>> Predict { get; } = PredictExercise.Make();

    /// <summary>m images one after another in a list become the m columns of a matrix: <c>Flatten(double[] list, int m)</c>.</summary>
    public static Exercise<FlattenImages> Flatten { get; } = FlattenExercise.Make();

    /// <summary>
    /// A gradient check: <c>double GradientCheck(Gradients, Parameters, X, Y)</c>, the relative difference of those
    /// gradients, or with the signature of <see cref="DeepNet.GradientCheck.Run"/> or <see cref="DeepNet.GradientCheck.Compare"/>.
    /// </summary>
    public static GradientCheckExercise GradientCheck { get; } = GradientCheckExercise.Make();

    /// <summary>The loss of one answer: <c>double NeuronLoss(double yHat, double y)</c>.</summary>
    public static Exercise<LossOfOne> NeuronLoss { get; } = NeuronLossExercise.Make();

    /// <summary>One step of one neuron: <c>(double[] W, double B) NeuronUpdate(double[] w, double b, double[] x, double y, double learningRate)</c>.</summary>
    public static Exercise<UpdateOne> NeuronUpdate { get; } = NeuronUpdateExercise.Make();

    /// <summary>All of them, in the order of the lessons.</summary>
    public static IReadOnlyList<Exercise> All { get; } =
    [
        NeuronLoss, NeuronUpdate, InitializeParametersDeep, LinearForward, Sigmoid, Relu, LinearActivationForward, LModelForward, ComputeCost,
        LinearBackward, SigmoidBackward, ReluBackward, LinearActivationBackward, LModelBackward, GradientCheck, UpdateParameters, Predict, Flatten,
    ];
}
