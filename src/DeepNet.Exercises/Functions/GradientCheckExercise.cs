using static DeepNet.DeepNeuralNetwork;
using CompareWithOptions = System.Func<DeepNet.Gradients, DeepNet.Parameters, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, double, DeepNet.Activation?, DeepNet.Activation?, DeepNet.GradientCheckReport>;
using RunCheck = System.Func<DeepNet.Parameters, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.GradientCheckReport>;
using RunWithOptions = System.Func<DeepNet.Parameters, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, double, DeepNet.Activation?, DeepNet.Activation?, DeepNet.GradientCheckReport>;

namespace DeepNet.Exercises;

/// <summary>
/// A gradient check to write. One that takes the gradients is run against planted wrong ones; one that takes the
/// parameters only, against networks at ReLU's kink, where the backward pass and the finite difference differ.
/// </summary>
public sealed class GradientCheckExercise : Exercise<CompareGradients>
{
    private const double Epsilon = 1e-5;
    private const string RightGradients = "the difference for right gradients (1 is above 1e-7, 2 above 1e-4)";

    private readonly Exercise<RunCheck> run;

    private GradientCheckExercise(IReadOnlyList<Step> steps)
        : base("GradientCheck", (grads, parameters, X, Y) => GradientCheck.Compare(grads, parameters, X, Y).RelativeDifference, Planted(), Mistakes<CompareGradients>(Compare), steps)
    {
        run = new(Name, (parameters, X, Y) => GradientCheck.Run(parameters, X, Y), AtTheKink(), Mistakes<RunCheck>(Run), steps) { Tolerance = Loose };
    }

    private sealed record Recipe
    {
        public double Epsilon { get; init; } = GradientCheckExercise.Epsilon;
        public Func<Func<double, double>, double, double> Slope { get; init; } = (cost, epsilon) => (cost(epsilon) - cost(-epsilon)) / (2 * epsilon);
        public Func<string, int, bool> Arrays { get; init; } = (name, L) => true;
        public Func<int, int, bool> Entries { get; init; } = (i, j) => true;
        public bool Restores { get; init; } = true;
        public Func<double, int, double> Cost { get; init; } = (cost, m) => cost;
        public Func<IReadOnlyList<(double A, double N)>, double> Combine { get; init; } = pairs => Norm(pairs, p => p.A - p.N) / (Norm(pairs, p => p.A) + Norm(pairs, p => p.N));
    }

    // another ε gives other digits
    private static double Loose => 1e-3;

    internal static GradientCheckExercise Make() => new([
        new("RelativeDifference", "‖dθ − n‖ / (‖dθ‖ + ‖n‖), with n = (J(θ + ε) − J(θ − ε)) / 2ε for each parameter θ in turn", "var n = (CostAt(theta + epsilon) - CostAt(theta - epsilon)) / (2 * epsilon);"),
    ])
    {
        Tolerance = Loose,
    };

    /// <summary>Tries a check of given gradients that has the optional parameters too.</summary>
    /// <param name="yours">The function that you wrote.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Verdict Check(CompareWithOptions yours) => Check(yours, (grads, parameters, X, Y) => yours(grads, parameters, X, Y, Epsilon, null, null).RelativeDifference);

    /// <summary>Tries a check that makes the gradients itself, with LModelBackward.</summary>
    /// <param name="yours">The function that you wrote.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Verdict Check(RunCheck yours) => Remember(run.Judge(yours, yours));

    /// <summary>Tries a check that makes the gradients itself and has the optional parameters too.</summary>
    /// <param name="yours">The function that you wrote.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Verdict Check(RunWithOptions yours) => Remember(run.Judge(yours, (parameters, X, Y) => yours(parameters, X, Y, Epsilon, null, null)));

    internal Exercise Running => run;

    private static IMistakes<TFunction> Mistakes<TFunction>(Func<Recipe, TFunction> build) => new Recipes<Recipe, TFunction>(new(), build)
    {
        { "the difference is one-sided: J(θ + ε) − J(θ)", "Move θ both ways: the error is then ε² instead of ε.", r => r with { Slope = (cost, epsilon) => (cost(epsilon) - cost(0)) / epsilon } },
        { "it divides by ε instead of 2ε", "How far apart are θ + ε and θ − ε?", r => r with { Slope = (cost, epsilon) => (cost(epsilon) - cost(-epsilon)) / epsilon } },
        { "the difference of the costs is not divided", "A slope is rise over run.", r => r with { Slope = (cost, epsilon) => cost(epsilon) - cost(-epsilon) } },
        { "the sign of the finite difference is wrong", "J(θ + ε) comes first.", r => r with { Slope = (cost, epsilon) => (cost(-epsilon) - cost(epsilon)) / (2 * epsilon) } },
        { "ε is too large (0.1)", "A slope is that of a small piece; with 1e-5 curvature and rounding balance.", r => r with { Epsilon = 0.1 } },
        { "the difference is absolute: it is not divided by the norms", "1e-8 is much where the gradient is 1e-8 too.", r => r with { Combine = pairs => Norm(pairs, p => p.A - p.N) } },
        { "the tolerance is absolute: small differences pass whatever the gradient is", "1e-8 is much where the gradient is 1e-8 too.", r => r with { Combine = pairs => pairs.All(p => Math.Abs(p.A - p.N) < 1e-4) ? 0 : Norm(pairs, p => p.A - p.N) / (Norm(pairs, p => p.A) + Norm(pairs, p => p.N)) } },
        { "it is the largest absolute difference", "Divide by the size of the gradients.", r => r with { Combine = pairs => pairs.Max(p => Math.Abs(p.A - p.N)) } },
        { "the squares are not rooted", "A norm is the root of the sum of squares.", r => r with { Combine = pairs => Squares(pairs, p => p.A - p.N) / (Squares(pairs, p => p.A) + Squares(pairs, p => p.N)) } },
        { "it divides by the product of the norms", "Divide by their sum.", r => r with { Combine = pairs => Norm(pairs, p => p.A - p.N) / (Norm(pairs, p => p.A) * Norm(pairs, p => p.N)) } },
        { "the norms are compared, not the gradients", "Two arrows of one length may point anywhere.", r => r with { Combine = pairs => Math.Abs(Norm(pairs, p => p.A) - Norm(pairs, p => p.N)) / (Norm(pairs, p => p.A) + Norm(pairs, p => p.N)) } },
        { "differences of opposite sign cancel: they are summed with their signs", "Square them, or take absolute values, before you sum.", r => r with { Combine = pairs => Math.Abs(pairs.Sum(p => p.A - p.N)) / (Norm(pairs, p => p.A) + Norm(pairs, p => p.N)) } },
        { "the gradient is compared with itself: it is 0 always", "Which of the two comes from finite differences?", r => r with { Combine = _ => 0 } },
        { "the biases are left out", "db may be wrong too.", r => r with { Arrays = (name, _) => name[0] == 'W' } },
        { "the weights are left out", "dW may be wrong too.", r => r with { Arrays = (name, _) => name[0] == 'b' } },
        { "layer 1 only is looked at", "Each layer may be wrong.", r => r with { Arrays = (name, _) => name[1] == '1' } },
        { "the last layer is left out", "Each layer may be wrong.", r => r with { Arrays = (name, L) => name[1] - '0' < L } },
        { "the first entry of each array only is looked at", "Each entry may be wrong.", r => r with { Entries = (i, j) => i == 0 && j == 0 } },
        { "the first row of each array only is looked at", "Each entry may be wrong.", r => r with { Entries = (i, _) => i == 0 } },
        { "a parameter is not put back after it was moved", "Every slope is taken at the same point.", r => r with { Restores = false, Epsilon = 1e-2 } },
        { "the cost is the sum over the examples, not the average", "ComputeCost divides by m, and so do dW and db.", r => r with { Cost = (cost, m) => cost * m } },
    }
    .AlsoRight("right, with another divisor than ‖dθ‖ + ‖n‖: the larger of the norms", r => r with { Combine = pairs => Norm(pairs, p => p.A - p.N) / Math.Max(Norm(pairs, p => p.A), Norm(pairs, p => p.N)) })
    .AlsoRight("right, with another divisor than ‖dθ‖ + ‖n‖: the norm of the finite differences alone", r => r with { Combine = pairs => Norm(pairs, p => p.A - p.N) / Norm(pairs, p => p.N) })
    .AlsoRight("right, with another divisor than ‖dθ‖ + ‖n‖: the norm of the gradients alone", r => r with { Combine = pairs => Norm(pairs, p => p.A - p.N) / Norm(pairs, p => p.A) });

    private static CompareGradients Compare(Recipe r) => (grads, parameters, X, Y) =>
    {
        var moved = new Parameters(Enumerable.Range(1, parameters.LayerCount).Select(l => (parameters.W(l).Clone(), parameters.b(l).Clone())));
        var pairs = new List<(double A, double N)>();
        foreach (var (name, array) in moved.Where(entry => r.Arrays(entry.Key, parameters.LayerCount)))
        {
            foreach (var (i, j, theta) in array.Clone().EnumerateIndexed().Where(entry => r.Entries(entry.Item1, entry.Item2)))
            {
                var slope = r.Slope(step => CostAt(array, i, j, theta + step), r.Epsilon);
                if (r.Restores)
                    array[i, j] = theta;
                pairs.Add((grads[$"d{name}"][i, j], slope));
            }
        }

        return r.Combine(pairs);

        double CostAt(M array, int i, int j, double entry)
        {
            array[i, j] = entry;
            return r.Cost(ComputeCost(LModelForward(X, moved).AL, Y), Y.ColumnCount);
        }
    };

    private static RunCheck Run(Recipe r) => (parameters, X, Y) =>
    {
        var (AL, caches) = LModelForward(X, parameters);
        return new(Compare(r)(LModelBackward(AL, Y, caches), parameters, X, Y), []);
    };

    private static double Squares(IReadOnlyList<(double A, double N)> pairs, Func<(double A, double N), double> of) => pairs.Sum(pair => of(pair) * of(pair));

    private static double Norm(IReadOnlyList<(double A, double N)> pairs, Func<(double A, double N), double> of) => Math.Sqrt(Squares(pairs, of));

    private static IReadOnlyList<Case<CompareGradients>> Planted() =>
    [
        Plant("right gradients", (name, gradient) => gradient, areRight: true),
        Plant("dW2 m times too large", (name, gradient) => name == "dW2" ? 5 * gradient : gradient),
        Plant("db1 with the wrong sign", (name, gradient) => name == "db1" ? -gradient : gradient),
        Plant("the last db too large by 0.3", (name, gradient) => name == "db3" ? gradient + 0.3 : gradient),
        Plant("one entry of dW1 wrong", (name, gradient) => name == "dW1" ? gradient.MapIndexed((i, j, g) => i == 1 && j == 1 ? g + 0.2 : g) : gradient),
        // their difference is 1 whatever the slopes are, and tiny if nobody divides
        Plant("gradients of zero where the labels are nearly reached", (name, gradient) => 0 * gradient, areReached: true),
    ];

    private static Case<CompareGradients> Plant(string says, Func<string, M, M> plant, bool areRight = false, bool areReached = false) => new(says, 5, () =>
    {
        var (parameters, X, Y) = Network();
        if (areReached)
            NearlyReach((parameters, X, Y), 1e-8);
        var (AL, caches) = LModelForward(X, parameters);
        var grads = new Gradients();
        foreach (var (name, gradient) in LModelBackward(AL, Y, caches).Where(entry => entry.Key[1] != 'A'))
            grads[name] = plant(name, gradient);
        return new(
            () => [("X", X), ("Y", Y), .. parameters.Select(entry => (entry.Key, entry.Value)), .. grads.Select(entry => (entry.Key, entry.Value))],
            yours => [Told(yours(grads, parameters, X, Y), areRight)]);
    });

    private static IReadOnlyList<Case<RunCheck>> AtTheKink() =>
    [
        Kink("a network whose Z are far from 0", atKink: false, _ => { }, 2, 3, 2, 1),
        Kink("a network [2, 3, 2, 1] with Z = 0 in the last example", atKink: true, StopTheLastExample, 2, 3, 2, 1),
        Kink("a network [3, 3, 3, 3] with Z = 0 in the last example", atKink: true, StopTheLastExample, 3, 3, 3, 3),
        Kink("a network [2, 4, 1] with Z = 0 at one neuron", atKink: true, StopOneNeuron, 2, 4, 1),
        Kink("a network [2, 3, 2, 1] with Z = 0 at one neuron, and labels that are nearly reached", atKink: true, network => { StopOneNeuron(network); NearlyReach(network, 1e-5); }, 2, 3, 2, 1),
    ];

    private static void StopTheLastExample((Parameters Parameters, M X, M Y) network)
    {
        network.X.ClearColumn(network.X.ColumnCount - 1);
        foreach (var b in network.Parameters.Where(entry => entry.Key[0] == 'b'))
            b.Value.Clear();
    }

    // Whole eighths and quarters: their sum is exactly zero in whatever order it is taken.
    private static void StopOneNeuron((Parameters Parameters, M X, M Y) network)
    {
        var (W, b) = (network.Parameters.W(1), network.Parameters.b(1));
        for (var j = 0; j < W.ColumnCount; j++)
        {
            W[0, j] = Math.Round(8 * W[0, j]) / 8;
            network.X[j, 0] = Math.Round(4 * network.X[j, 0]) / 4;
        }

        b[0, 0] = -W.Row(0).DotProduct(network.X.Column(0));
    }

    private static void NearlyReach((Parameters Parameters, M X, M Y) network, double distance) =>
        (LModelForward(network.X, network.Parameters).AL - distance * (1 + network.Y)).CopyTo(network.Y);

    private static Case<RunCheck> Kink(string says, bool atKink, Action<(Parameters Parameters, M X, M Y)> prepare, params int[] sizes) => new(says, 5, () =>
    {
        var network = Network(sizes);
        prepare(network);
        var (parameters, X, Y) = network;
        return new(() => [("X", X), ("Y", Y), .. parameters.Select(entry => (entry.Key, entry.Value))], yours => [Told(yours(parameters, X, Y).RelativeDifference, !atKink)]);
    });

    private static (string Name, M? Value) Told(double difference, bool areRight) =>
        areRight
            ? (RightGradients, M.Build.Dense(1, 1, difference < 1e-7 ? 0 : difference < 1e-4 ? 1 : difference < 0.1 ? 2 : difference))
            : ("RelativeDifference", M.Build.Dense(1, 1, difference));

    private static (Parameters Parameters, M X, M Y) Network(params int[] sizes)
    {
        sizes = sizes.Length > 0 ? sizes : [2, 3, 2, 1];
        var random = new NumpyRandom(4);
        return (Inputs.Parameters(random, sizes), random.Randn(sizes[0], 5), Inputs.Labels(sizes[^1], 5));
    }
}
