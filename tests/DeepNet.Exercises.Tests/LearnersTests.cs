using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Exercises.Tests;

/// <summary>What learners hand over, from outside the list of mistakes.</summary>
[Collection("alone")]
public class LearnersTests
{
    private static MatrixBuilder<double> Build => Matrix<double>.Build;

    [Fact]
    public void An_empty_body_is_not_written_yet()
    {
        var verdict = Exercises.LinearForward.Check((A, W, b) => throw new NotImplementedException());
        Assert.True(verdict.NotWritten);
        Assert.False(verdict.Passed);
        Assert.Empty(verdict.Mistakes);
        Assert.Equal(0, verdict.Points(5));
        Assert.StartsWith("… LinearForward: not written yet", verdict.ToString());
    }

    [Fact]
    public void The_librarys_own_functions_are_refused()
    {
        Verdict[] verdicts =
        [
            Exercises.InitializeParametersDeep.Check(InitializeParametersDeep), Exercises.LinearForward.Check(LinearForward), Exercises.Sigmoid.Check(Sigmoid), Exercises.Relu.Check(Relu),
            Exercises.LinearActivationForward.Check(LinearActivationForward), Exercises.LModelForward.Check(LModelForward), Exercises.ComputeCost.Check(ComputeCost),
            Exercises.LinearBackward.Check(LinearBackward), Exercises.SigmoidBackward.Check(SigmoidBackward), Exercises.ReluBackward.Check(ReluBackward),
            Exercises.LinearActivationBackward.Check(LinearActivationBackward), Exercises.LModelBackward.Check(LModelBackward), Exercises.UpdateParameters.Check(UpdateParameters),
            Exercises.Predict.Check(Predict), Exercises.GradientCheck.Check(DeepNet.GradientCheck.Run), Exercises.GradientCheck.Check(DeepNet.GradientCheck.Compare),
        ];
        Assert.All(verdicts, verdict =>
        {
            Assert.False(verdict.Passed);
            Assert.Contains("did not compile, or was not run", Assert.Single(verdict.Mistakes));
        });
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Exercises.LinearForward.Check(null!));

    [Fact]
    public void An_exception_is_told_as_the_learners_with_its_line()
    {
        var verdict = Exercises.LinearForward.Check(WithMissingKey);
        var mistake = Assert.Single(verdict.Mistakes);
        Assert.Contains($"your code throws KeyNotFoundException, in line {LineOfMissingKey} of your code: Parameters: there is no 'W1'", mistake);
    }

    [Fact]
    public void Both_of_two_mistakes_in_different_outputs_are_named()
    {
        var verdict = Exercises.LinearBackward.Check((dZ, cache) => (cache.W.Transpose() * dZ, dZ * cache.A.Transpose(), dZ.ColumnSums().ToColumnMatrix() / dZ.ColumnCount));
        Assert.Equal(["1/m is missing in dW", "db is summed down the columns"], verdict.Mistakes);
        Assert.Equal(1, verdict.Points(3));
    }

    [Fact]
    public void Both_of_two_mistakes_in_one_output_are_named()
    {
        var verdict = Exercises.LinearForward.Check((A, W, b) => (W.Transpose() * A - b.RepeatColumns(A.ColumnCount), new LinearCache(A, W, b)));
        Assert.Equal(["W is transposed, and should not be", "the bias is subtracted"], verdict.Mistakes);
    }

    [Fact]
    public void Three_mistakes_in_three_outputs_are_named()
    {
        var verdict = Exercises.LinearBackward.Check((dZ, cache) => (cache.W * dZ, dZ * cache.A.Transpose(), -dZ.RowSums().ToColumnMatrix() / dZ.ColumnCount));
        Assert.Equal(["1/m is missing in dW", "db has the wrong sign", "in dAPrev, W is not transposed"], verdict.Mistakes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_careless_cost_with_another_logarithm_has_both_mistakes()
    {
        var verdict = Exercises.ComputeCost.Check((AL, Y) => -(Y.PointwiseMultiply(AL.PointwiseLog10()) + (1 - Y).PointwiseMultiply((1 - AL).PointwiseLog10())).Enumerate().Sum() / Y.ColumnCount);
        Assert.Equal(["the logarithm is the one to base 10 (log10)", "0 · log 0 gives NaN"], verdict.Mistakes);
    }

    [Fact]
    public void NumPys_broadcasting_is_named_though_it_throws()
    {
        var verdict = Exercises.LinearForward.Check((A, W, b) => (W * A + b, new LinearCache(A, W, b)));
        Assert.Contains("RepeatColumns", Assert.Single(verdict.Findings).Hint);
    }

    [Fact]
    public void A_product_entry_by_entry_in_loops_is_named_where_it_runs()
    {
        var verdict = Exercises.LinearForward.Check((A, W, b) =>
        {
            var Z = Build.Dense(W.RowCount, A.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var k = 0; k < A.ColumnCount; k++)
                    Z[i, k] = W[i, k] * A[i, k] + b[i, 0];
            }

            return (Z, new LinearCache(A, W, b));
        });
        Assert.Contains("entry by entry", Assert.Single(verdict.Mistakes));
    }

    [Fact]
    public void A_stale_m_of_another_cell_is_seen()
    {
        const int m = 7;
        var verdict = Exercises.LinearBackward.Check((dZ, cache) => (cache.W.Transpose() * dZ, dZ * cache.A.Transpose() / m, dZ.RowSums().ToColumnMatrix() / m));
        Assert.Equal(["dW is divided by 7 whatever m is: is that the m of another cell?", "db is divided by 7 whatever m is: is that the m of another cell?"], verdict.Mistakes);
    }

    [Fact]
    public void A_constant_factor_is_seen()
    {
        var verdict = Exercises.LinearBackward.Check((dZ, cache) => (cache.W.Transpose() * dZ, 0.5 * dZ * cache.A.Transpose() / dZ.ColumnCount, dZ.RowSums().ToColumnMatrix() / dZ.ColumnCount));
        Assert.Equal(["dW is right but for the factor 0.5"], verdict.Mistakes);
        Assert.Equal(2, verdict.Points(3));
    }

    [Fact]
    public void A_variable_of_another_cell_is_seen()
    {
        var stale = Build.Dense(3, 3, 0.5);
        var verdict = Exercises.LinearForward.Check((A, W, b) => (stale, new LinearCache(A, W, b)));
        Assert.Contains("Z", Assert.Single(verdict.Mistakes));
        Assert.False(verdict.Passed);
    }

    [Fact]
    public void NaN_is_seen()
    {
        var verdict = Exercises.ReluBackward.Check((dA, Z) => dA.PointwiseDivide(dA - dA));
        Assert.Equal(["dZ holds NaN or ∞"], verdict.Mistakes);
    }

    [Fact]
    public void Otherwise_the_first_wrong_entry_is_told_with_what_it_should_be()
    {
        var verdict = Exercises.ReluBackward.Check((dA, Z) => dA.MapIndexed((i, k, d) => Z[i, k] <= 0 ? 0 : i == 1 && k == 0 ? 123.456 : i == 0 && k == 1 ? 7 : d));
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal("dZ is not right yet", finding.Mistake);
        Assert.Matches(@"^With \d neurons, .*, dZ\[1, 0\] should be -?\d\.\d+; yours is 123\.456\.$", finding.Evidence);
    }

    [Fact]
    public void Inputs_changed_in_place_are_seen_though_the_result_is_right()
    {
        var verdict = Exercises.ReluBackward.Check((dA, Z) =>
        {
            foreach (var (i, k, z) in Z.EnumerateIndexed())
                dA[i, k] = z <= 0 ? 0 : dA[i, k];
            return dA;
        });
        Assert.Equal(["dA is changed in place"], verdict.Mistakes);
    }

    [Fact]
    public void Parameters_overwritten_are_seen()
    {
        var verdict = Exercises.UpdateParameters.Check((parameters, grads, learningRate) =>
        {
            for (var l = 1; l <= parameters.LayerCount; l++)
            {
                parameters[$"W{l}"] -= learningRate * grads.dW(l);
                parameters[$"b{l}"] -= learningRate * grads.db(l);
            }

            return parameters;
        });
        Assert.Contains("changed in place", Assert.Single(verdict.Mistakes));
    }

    [Fact]
    public void A_learners_caches_from_0_with_the_wrong_keys_are_named()
    {
        var verdict = Exercises.LModelBackward.Check((AL, Y, caches) =>
        {
            var (grads, dA) = (new Gradients(), -(Y.PointwiseDivide(AL) - (1 - Y).PointwiseDivide(1 - AL)));
            for (var l = caches.Count - 1; l >= 0; l--)
                (dA, grads[$"dW{l}"], grads[$"db{l}"]) = LinearActivationBackward(dA, caches[l], caches[l].Activation);
            return grads;
        });
        Assert.Equal(["layer l's gradients are stored under l − 1"], verdict.Mistakes);
    }

    public static TheoryData<string> Endless => ["computes", "allocates", "catches everything", "sleeps", "sleeps and catches everything"];

    [Theory, MemberData(nameof(Endless))]
    public void Whatever_does_not_end_is_told_and_the_session_lives_on(string how)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var verdict = Exercises.ComputeCost.Check((_, _) => Never(how));
            Assert.InRange(watch.Elapsed.TotalSeconds, 4.5, 12);
            Assert.Contains("did not come to an end within 5 s", Assert.Single(verdict.Mistakes));
            Assert.Equal(how != "sleeps", verdict.Mistakes[0].Contains("goes on in the background", StringComparison.Ordinal));
            Assert.True(Exercises.Sigmoid.Check(Z => (1 / (1 + (-Z).PointwiseExp()), Z)).Passed);
        }
        finally
        {
            released = true;
        }
    }

    [Fact]
    public void A_deep_recursion_that_ends_passes()
    {
        var verdict = Exercises.NeuronLoss.Check((yHat, y) => Down(100_000) + (y == 0 ? 0 : -y * Math.Log(yHat)) + (y == 1 ? 0 : -(1 - y) * Math.Log(1 - yHat)));
        Assert.True(verdict.Passed, verdict.ToString());

        static double Down(int n) => n == 0 ? 0 : 0 * Down(n - 1);
    }

    private const int LineOfMissingKey = 220;

    private static (Matrix<double> Z, LinearCache Cache) WithMissingKey(Matrix<double> A, Matrix<double> W, Matrix<double> b) =>
        (new Parameters()["W1"], new LinearCache(A, W, b));

    // Lets the thread that a check left behind end with its test.
    private volatile bool released;

    private double Never(string how)
    {
        while (!released)
        {
            switch (how)
            {
                case "allocates":
                    _ = new double[1000];
                    break;
                case "sleeps":
                    Thread.Sleep(Timeout.Infinite);
                    break;
                case "catches everything" or "sleeps and catches everything":
                    try
                    {
                        Thread.Sleep(how[0] == 's' ? Timeout.Infinite : 0);
                    }
                    catch (Exception)
                    {
                        // as beginners do
                    }

                    break;
            }
        }

        return 0;
    }
}
