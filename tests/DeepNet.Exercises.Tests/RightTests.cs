using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Exercises.Tests;

/// <summary>Whatever is right passes, however unusual it looks.</summary>
public class RightTests
{
    private static MatrixBuilder<double> Build => Matrix<double>.Build;

    public static TheoryData<string> Names => [.. Solutions.Keys];

    private static Dictionary<string, Func<Verdict>> Solutions { get; } = new()
    {
        ["initialise: as in the library"] = () => Exercises.InitializeParametersDeep.Check(dims =>
        {
            var (random, parameters) = (new NumpyRandom(3), new Parameters());
            for (var l = 1; l < dims.Count; l++)
            {
                parameters[$"W{l}"] = random.Randn(dims[l], dims[l - 1]) / 100;
                parameters[$"b{l}"] = Build.Dense(dims[l], 1);
            }

            return parameters;
        }),
        ["initialise: with its optional parameters"] = () => Exercises.InitializeParametersDeep.Check((dims, seed, initialization) => InitializeParametersDeep(dims, seed, initialization)),
        ["initialise: pairs of layers"] = () => Exercises.InitializeParametersDeep.Check(dims =>
        {
            var random = new NumpyRandom(3);
            return new(dims.Zip(dims.Skip(1), (nPrev, n) => (0.01 * random.Randn(n, nPrev), Build.Dense(n, 1))).ToList());
        }),

        ["forward: three loops"] = () => Exercises.LinearForward.Check((A, W, b) =>
        {
            var Z = Build.Dense(W.RowCount, A.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var k = 0; k < A.ColumnCount; k++)
                {
                    Z[i, k] = b[i, 0];
                    for (var j = 0; j < W.ColumnCount; j++)
                        Z[i, k] += W[i, j] * A[j, k];
                }
            }

            return (Z, new LinearCache(A, W, b));
        }),
        ["forward: ones below A, b beside W, copies in the cache"] = () => Exercises.LinearForward.Check((A, W, b) => (W.Append(b) * A.Stack(Build.Dense(1, A.ColumnCount, 1)), new LinearCache(A.Clone(), W.Clone(), b.Clone()))),
        ["forward: a sum of outer products, from the last on"] = () => Exercises.LinearForward.Check((A, W, b) =>
        {
            var Z = b * Build.Dense(1, A.ColumnCount, 1);
            for (var j = W.ColumnCount - 1; j >= 0; j--)
                Z += W.Column(j).OuterProduct(A.Row(j));
            return (Z, new LinearCache(A, W, b));
        }),
        ["forward: in float32"] = () => Exercises.LinearForward.Check((A, W, b) => ((W.Map(x => (float)x) * A.Map(x => (float)x)).Map(x => (double)x) + b.RepeatColumns(A.ColumnCount), new LinearCache(A, W, b))),
        ["forward: transposed twice"] = () => Exercises.LinearForward.Check((A, W, b) => ((A.Transpose() * W.Transpose()).Transpose() + b.RepeatColumns(A.ColumnCount), new LinearCache(A, W, b))),

        ["sigmoid: in float32"] = () => Exercises.Sigmoid.Check(Z => (Z.Map(z => (double)(1 / (1 + MathF.Exp(-(float)z)))), Z)),
        ["sigmoid: by tanh"] = () => Exercises.Sigmoid.Check(Z => ((1 + (Z / 2).PointwiseTanh()) / 2, Z.Clone())),
        ["sigmoid: two branches"] = () => Exercises.Sigmoid.Check(Z => (Z.Map(z => z >= 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z)), Zeros.Include), Z)),
        ["relu: half of Z + |Z|"] = () => Exercises.Relu.Check(Z => ((Z + Z.PointwiseAbs()) / 2, Z)),
        ["relu: Z times its mask"] = () => Exercises.Relu.Check(Z => (Z.PointwiseMultiply(Z.Map(z => z > 0 ? 1.0 : 0.0)), Z)),
        ["activation forward: its own arithmetic"] = () => Exercises.LinearActivationForward.Check((A, W, b, activation) =>
        {
            var Z = W * A + b.RepeatColumns(A.ColumnCount);
            return (Z.Map(activation.Value, Zeros.Include), new LayerCache(new(A, W, b), Z, activation));
        }),
        ["activation forward: by name, without tanh"] = () => Exercises.LinearActivationForward.Check((A, W, b, activation) =>
        {
            var (Z, cache) = LinearForward(A, W, b);
            return (activation.Name == "relu" ? Relu(Z).A : Sigmoid(Z).A, new LayerCache(cache, Z, Activation.Parse(activation.Name)));
        }),
        ["model forward: recursion, an array of caches"] = () => Exercises.LModelForward.Check((X, parameters) =>
        {
            var caches = new LayerCache[parameters.LayerCount];
            return (Answer(parameters.LayerCount), caches);

            Matrix<double> Answer(int l)
            {
                if (l == 0)
                    return X;
                (var A, caches[l - 1]) = LinearActivationForward(Answer(l - 1), parameters.W(l), parameters.b(l), l == parameters.LayerCount ? Activation.Sigmoid : Activation.Relu);
                return A;
            }
        }),
        ["model forward: with its optional parameters"] = () => Exercises.LModelForward.Check((X, parameters, hidden, output) => LModelForward(X, parameters, hidden, output)),

        ["cost: a loop with if"] = () => Exercises.ComputeCost.Check((AL, Y) =>
        {
            var sum = 0.0;
            foreach (var (i, k, y) in Y.EnumerateIndexed())
            {
                if (y > 0)
                    sum -= y * Math.Log(AL[i, k]);
                if (y < 1)
                    sum -= (1 - y) * Math.Log(1 - AL[i, k]);
            }

            return sum / Y.ColumnCount;
        }),
        ["cost: log(a + 1e-8)"] = () => Exercises.ComputeCost.Check((AL, Y) => -(Y.PointwiseMultiply((AL + 1e-8).PointwiseLog()) + (1 - Y).PointwiseMultiply((1 - AL + 1e-8).PointwiseLog())).Enumerate().Sum() / Y.ColumnCount),
        ["cost: clipped at 1e-7"] = () => Exercises.ComputeCost.Check((AL, Y) => Cost(AL.PointwiseMaximum(1e-7).PointwiseMinimum(1 - 1e-7), Y)),
        ["cost: clipped at 1e-15"] = () => Exercises.ComputeCost.Check((AL, Y) => Cost(AL.PointwiseMaximum(1e-15).PointwiseMinimum(1 - 1e-15), Y)),
        ["cost: the average of the columns' sums"] = () => Exercises.ComputeCost.Check((AL, Y) => Cost(AL.PointwiseMaximum(1e-12).PointwiseMinimum(1 - 1e-12), Y)),
        ["cost: the trace of a product"] = () => Exercises.ComputeCost.Check((AL, Y) => -((Y * AL.ClippedLog().Transpose()).Trace() + ((1 - Y) * (1 - AL).ClippedLog().Transpose()).Trace()) / Y.ColumnCount),

        ["linear backward: dZ/m first, dAPrev from dZ"] = () => Exercises.LinearBackward.Check((dZ, cache) =>
        {
            var average = dZ / dZ.ColumnCount;
            return (cache.W.TransposeThisAndMultiply(dZ), average.TransposeAndMultiply(cache.A), average * Build.Dense(dZ.ColumnCount, 1, 1));
        }),
        ["linear backward: example by example"] = () => Exercises.LinearBackward.Check((dZ, cache) =>
        {
            var (m, dW, db) = (dZ.ColumnCount, Build.Dense(cache.W.RowCount, cache.W.ColumnCount), Build.Dense(cache.W.RowCount, 1));
            for (var k = 0; k < m; k++)
            {
                dW += dZ.Column(k).OuterProduct(cache.A.Column(k)) / m;
                db += dZ.Column(k).ToColumnMatrix() / m;
            }

            return (cache.W.Transpose() * dZ, dW, db);
        }),
        ["linear backward: in float32"] = () => Exercises.LinearBackward.Check((dZ, cache) =>
        {
            var (d, A, W) = (dZ.Map(x => (float)x), cache.A.Map(x => (float)x), cache.W.Map(x => (float)x));
            var m = d.ColumnCount;
            return ((W.Transpose() * d).Map(x => (double)x), (d * A.Transpose()).Map(x => (double)x / m), d.RowSums().ToColumnMatrix().Map(x => (double)x / m));
        }),
        ["sigmoid backward: e^(−Z) / (1 + e^(−Z))²"] = () => Exercises.SigmoidBackward.Check((dA, Z) => dA.PointwiseMultiply(Z.Map(z => Math.Exp(-z) / Math.Pow(1 + Math.Exp(-z), 2), Zeros.Include))),
        ["relu backward: a loop with if on a copy"] = () => Exercises.ReluBackward.Check((dA, Z) => dA.MapIndexed((i, k, d) => Z[i, k] <= 0 ? 0 : d)),
        ["relu backward: the mask from A > 0, which is the same"] = () => Exercises.ReluBackward.Check((dA, Z) => dA.PointwiseMultiply(Z.PointwiseMaximum(0).Map(a => a > 0 ? 1.0 : 0.0))),
        ["activation backward: the slope from the activation"] = () => Exercises.LinearActivationBackward.Check((dA, cache, activation) => LinearBackward(dA.PointwiseMultiply(cache.Z.Map(activation.Slope, Zeros.Include)), cache.Linear)),
        ["model backward: dZ = AL − Y, only dW and db"] = () => Exercises.LModelBackward.Check((AL, Y, caches) =>
        {
            var (grads, dZ) = (new Gradients(), AL - Y);
            for (var l = caches.Count; l >= 1; l--)
            {
                var (dA, dW, db) = LinearBackward(dZ, caches[l - 1].Linear);
                (grads[$"dW{l}"], grads[$"db{l}"]) = (dW, db);
                if (l > 1)
                    dZ = ReluBackward(dA, caches[l - 2].Z);
            }

            return grads;
        }),
        ["model backward: recursion"] = () => Exercises.LModelBackward.Check((AL, Y, caches) =>
        {
            var grads = new Gradients();
            Back((AL - Y).PointwiseDivide(AL.PointwiseMultiply(1 - AL)), caches.Count);
            return grads;

            void Back(Matrix<double> dA, int l)
            {
                if (l == 0)
                    return;
                (var handed, grads[$"dW{l}"], grads[$"db{l}"]) = LinearActivationBackward(dA, caches[l - 1], caches[l - 1].Activation);
                grads[$"dA{l - 1}"] = handed;
                Back(handed, l - 1);
            }
        }),
        ["update: new parameters from pairs"] = () => Exercises.UpdateParameters.Check((parameters, grads, learningRate) => new(Enumerable.Range(1, parameters.LayerCount).Select(l => (parameters.W(l) + grads.dW(l) * -learningRate, parameters.b(l) + grads.db(l) * -learningRate)))),
        ["update: a copy, changed in place"] = () => Exercises.UpdateParameters.Check((parameters, grads, learningRate) =>
        {
            var copy = new Parameters(Enumerable.Range(1, parameters.LayerCount).Select(l => (parameters.W(l).Clone(), parameters.b(l).Clone())));
            foreach (var (name, array) in copy)
                array.Subtract(learningRate * grads[$"d{name}"], array);
            return copy;
        }),
        ["predict: Math.Round, where one half goes to 0"] = () => Exercises.Predict.Check((X, parameters) => LModelForward(X, parameters).AL.Map(Math.Round)),
        ["predict: the sign of Z"] = () => Exercises.Predict.Check((X, parameters) => LModelForward(X, parameters).Caches[^1].Z.Map(z => z > 0 ? 1.0 : 0.0)),
        ["predict: with its optional parameters"] = () => Exercises.Predict.Check((X, parameters, threshold, hidden, output) => LModelForward(X, parameters, hidden, output).AL.Map(a => a > threshold ? 1.0 : 0.0)),
        ["flatten: columns from chunks"] = () => Exercises.Flatten.Check((list, m) => Build.DenseOfColumns(list.Chunk(list.Length / m))),
        ["flatten: rows, then the transpose"] = () => Exercises.Flatten.Check((list, m) => Build.DenseOfRows(list.Chunk(list.Length / m)).Transpose()),
        ["gradient check: of all entries in one list, ε = 1e-6"] = () => Exercises.GradientCheck.Check((grads, parameters, X, Y) => DeepNet.GradientCheck.Compare(grads, parameters, X, Y, 1e-6).RelativeDifference),
        ["gradient check: that makes its own gradients"] = () => Exercises.GradientCheck.Check((parameters, X, Y) => DeepNet.GradientCheck.Run(parameters, X, Y, 1e-6)),
        ["gradient check: in place, and put back"] = () => Exercises.GradientCheck.Check((grads, parameters, X, Y) =>
        {
            var (difference, analytic, numerical) = (0.0, 0.0, 0.0);
            foreach (var (name, array) in parameters)
            {
                for (var i = 0; i < array.RowCount; i++)
                {
                    for (var j = 0; j < array.ColumnCount; j++)
                    {
                        array[i, j] += 1e-5;
                        var up = ComputeCost(LModelForward(X, parameters).AL, Y);
                        array[i, j] -= 2e-5;
                        var down = ComputeCost(LModelForward(X, parameters).AL, Y);
                        array[i, j] += 1e-5;
                        var (slope, given) = ((up - down) / 2e-5, grads[$"d{name}"][i, j]);
                        difference += (slope - given) * (slope - given);
                        analytic += given * given;
                        numerical += slope * slope;
                    }
                }
            }

            return Math.Sqrt(difference) / (Math.Sqrt(analytic) + Math.Sqrt(numerical));
        }),
        ["loss: one branch for each label"] = () => Exercises.NeuronLoss.Check((yHat, y) => y == 1 ? -Math.Log(yHat) : y == 0 ? -Math.Log(1 - yHat) : -y * Math.Log(yHat) - (1 - y) * Math.Log(1 - yHat)),
        ["neuron: loops"] = () => Exercises.NeuronUpdate.Check((w, b, x, y, learningRate) =>
        {
            var z = b;
            for (var k = 0; k < w.Length; k++)
                z += w[k] * x[k];
            var (dz, updated) = (1 / (1 + Math.Exp(-z)) - y, new double[w.Length]);
            for (var k = 0; k < w.Length; k++)
                updated[k] = w[k] - learningRate * dz * x[k];
            return (updated, b - learningRate * dz);
        }),
    };

    [Theory, MemberData(nameof(Names))]
    public void Right_solutions_pass_without_a_remark(string name)
    {
        var verdict = Solutions[name]();
        Assert.True(verdict.Passed, verdict.ToString());
        Assert.Empty(verdict.Remarks);
        Assert.Equal(3, verdict.Points(3));
    }

    [Fact]
    public void A_mask_of_Z_at_least_zero_passes_with_a_remark()
    {
        var verdict = Exercises.ReluBackward.Check((dA, Z) => dA.PointwiseMultiply(Z.Map(z => z >= 0 ? 1.0 : 0.0, Zeros.Include)));
        Assert.True(verdict.Passed);
        Assert.Contains("Z >= 0", Assert.Single(verdict.Remarks));
        Assert.Contains("Z >= 0", verdict.ToString());
    }

    [Theory, InlineData(1), InlineData(7), InlineData(2026)]
    public void Weights_of_another_seed_pass_with_a_remark(int seed)
    {
        var verdict = Exercises.InitializeParametersDeep.Check(dims => InitializeParametersDeep(dims, seed));
        Assert.True(verdict.Passed, verdict.ToString());
        Assert.Contains("NumpyRandom(3)", Assert.Single(verdict.Remarks));
    }

    [Fact]
    public void Weights_of_dotnets_own_generator_pass_with_a_remark()
    {
        var verdict = Exercises.InitializeParametersDeep.Check(dims =>
        {
            var random = new Random(1);
            return new(dims.Zip(dims.Skip(1), (nPrev, n) => (Build.Dense(n, nPrev, (_, _) => 0.01 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())), Build.Dense(n, 1))).ToList());
        });
        Assert.True(verdict.Passed, verdict.ToString());
        Assert.Single(verdict.Remarks);
    }

    private static double Cost(Matrix<double> AL, Matrix<double> Y) =>
        -(Y.PointwiseMultiply(AL.PointwiseLog()) + (1 - Y).PointwiseMultiply((1 - AL).PointwiseLog())).ColumnSums().Average();
}
