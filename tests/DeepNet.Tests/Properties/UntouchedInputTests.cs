using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Properties;

/// <summary>No step changes what it is given.</summary>
public class UntouchedInputTests
{
    private static readonly Dictionary<string, Action<World>> Steps = new()
    {
        ["LinearForward"] = w => LinearForward(w.X, w.W, w.b),
        ["Sigmoid"] = w => Sigmoid(w.Z),
        ["Relu"] = w => Relu(w.Z),
        ["Tanh"] = w => Tanh(w.Z),
        ["LinearActivationForward"] = w => LinearActivationForward(w.X, w.W, w.b, Activation.Relu),
        ["LModelForward"] = w => LModelForward(w.X, w.Parameters),
        ["ComputeCost"] = w => ComputeCost(w.AL, w.Y),
        ["LinearBackward"] = w => LinearBackward(w.dZ, w.Caches[0].Linear),
        ["SigmoidBackward"] = w => SigmoidBackward(w.dZ, w.Z),
        ["ReluBackward"] = w => ReluBackward(w.dZ, w.Z),
        ["TanhBackward"] = w => TanhBackward(w.dZ, w.Z),
        ["LinearActivationBackward"] = w => LinearActivationBackward(w.dZ, w.Caches[0], Activation.Relu),
        ["LModelBackward"] = w => LModelBackward(w.AL, w.Y, w.Caches),
        ["UpdateParameters"] = w => UpdateParameters(w.Parameters, w.Grads, 0.5),
        ["LLayerModel"] = w => LLayerModel(w.X, w.Y, w.Sizes, numIterations: 3),
        ["Predict"] = w => Predict(w.X, w.Parameters),
        ["Accuracy"] = w => Accuracy(w.Y, w.Y),
        ["InitializeParametersDeep"] = w => InitializeParametersDeep(w.Sizes),
        ["GradientCheck"] = w => GradientCheck.Run(w.Parameters, w.X, w.Y),
    };

    public static TheoryData<string> StepNames => [.. Steps.Keys];

    [Theory, MemberData(nameof(StepNames))]
    public void The_step_leaves_everything_it_was_given_as_it_was(string step) => Property.HoldsForNetworks(
        net =>
        {
            var world = new World(net);
            var before = world.Matrices().Select(matrix => matrix.Clone()).ToArray();
            var sizes = world.Sizes.ToArray();

            Steps[step](world);

            Assert.All(before.Zip(world.Matrices()), pair => Expect.Same(pair.First, pair.Second));
            Assert.Equal(sizes, world.Sizes);
        },
        times: 20);

    [Fact]
    public void UpdateParameters_gives_matrices_of_its_own()
    {
        var world = new World(new RandomNetwork([2, 3, 1], 4, 1));
        var before = world.Parameters.W(1).Clone();
        UpdateParameters(world.Parameters, world.Grads, 0.5).W(1).Clear();
        Expect.Same(before, world.Parameters.W(1));
    }

    /// <summary>Everything that a step can be given.</summary>
    private sealed class World
    {
        public World(RandomNetwork net)
        {
            (X, Y, Sizes, Parameters) = (net.X, net.Y, net.Sizes, net.Parameters);
            (AL, var caches) = LModelForward(X, Parameters);
            Caches = [.. caches];
            Grads = LModelBackward(AL, Y, Caches);
            dZ = net.Randn(net.Sizes[1], net.M);
        }

        public Matrix<double> X { get; }

        public Matrix<double> Y { get; }

        public Matrix<double> AL { get; }

        public Matrix<double> dZ { get; }

        public int[] Sizes { get; }

        public Parameters Parameters { get; }

        public LayerCache[] Caches { get; }

        public Gradients Grads { get; }

        public Matrix<double> W => Parameters.W(1);

        public Matrix<double> b => Parameters.b(1);

        public Matrix<double> Z => Caches[0].Z;

        public IEnumerable<Matrix<double>> Matrices() =>
        [
            X, Y, AL, dZ,
            .. Parameters.Select(entry => entry.Value),
            .. Grads.Select(entry => entry.Value),
            .. Caches.SelectMany(cache => new[] { cache.Linear.A, cache.Linear.W, cache.Linear.b, cache.Z }),
        ];
    }
}
