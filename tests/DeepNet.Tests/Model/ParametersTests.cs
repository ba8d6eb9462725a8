using System.Collections;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Model;

/// <summary>Parameters: the article's keys, set in order, always fitting.</summary>
public class ParametersTests
{
    [Fact]
    public void Layers_are_found_by_key_and_by_number()
    {
        var (W1, b1, W2, b2) = (M(4, 3), M(4, 1), M(1, 4), M(1, 1));
        var parameters = new Parameters([(W1, b1), (W2, b2)]);
        Assert.Equal(2, parameters.LayerCount);
        Assert.Same(W1, parameters["W1"]);
        Assert.Same(b1, parameters.b(1));
        Assert.Same(W2, parameters.W(2));
        Assert.Same(b2, parameters["b2"]);
    }

    [Fact]
    public void They_are_listed_in_order()
    {
        IEnumerable parameters = new Parameters([(M(4, 3), M(4, 1)), (M(1, 4), M(1, 1))]);
        var keys = new List<string>();
        foreach (KeyValuePair<string, Matrix<double>> entry in parameters)
            keys.Add(entry.Key);
        Assert.Equal(["W1", "b1", "W2", "b2"], keys);
    }

    [Fact]
    public void A_layer_counts_once_it_has_its_bias()
    {
        var parameters = new Parameters { ["W1"] = M(4, 3) };
        Assert.Equal(0, parameters.LayerCount);
        parameters["b1"] = M(4, 1);
        Assert.Equal(1, parameters.LayerCount);
    }

    [Fact]
    public void Setting_a_key_that_is_there_replaces_it()
    {
        var parameters = new Parameters([(M(4, 3), M(4, 1)), (M(1, 4), M(1, 1))]);
        var (W1, b1, W2) = (M(4, 7), M(4, 1), M(1, 4));
        (parameters["W1"], parameters["b1"], parameters["W2"]) = (W1, b1, W2);
        Assert.Equal([W1, b1, W2], parameters.Take(3).Select(entry => entry.Value), ReferenceEqualityComparer.Instance);
        Assert.Equal(2, parameters.LayerCount);
    }

    [Theory]
    [InlineData("W0")]
    [InlineData("W3")]
    [InlineData("w1")]
    [InlineData("dW1")]
    [InlineData("")]
    public void A_key_that_is_not_there_is_told_with_those_that_are(string key) =>
        Expect.Refusal<KeyNotFoundException>(() => _ = Filled()[key], $"Parameters: there is no '{key}'; the keys are W1, b1, W2, b2.");

    [Fact]
    public void An_empty_set_says_that_it_has_no_keys_yet() =>
        Expect.Refusal<KeyNotFoundException>(() => _ = new Parameters().b(1), "Parameters: there is no 'b1'; the keys are none yet.");

    [Theory]
    [InlineData("b1", "W1")]
    [InlineData("W2", "W1")]
    [InlineData("bias", "W1")]
    public void Keys_are_set_in_order(string key, string next) =>
        Expect.Refusal<ArgumentException>(() => _ = new Parameters { [key] = M(4, 1) }, $"Parameters: '{key}' cannot be set now; set in order, next comes {next}.");

    [Fact]
    public void After_W1_comes_b1_and_then_W2()
    {
        var parameters = new Parameters { ["W1"] = M(4, 3) };
        Expect.Refusal<ArgumentException>(() => parameters["W2"] = M(1, 4), "Parameters: 'W2' cannot be set now", "next comes b1");
        parameters["b1"] = M(4, 1);
        Expect.Refusal<ArgumentException>(() => parameters["b2"] = M(1, 1), "Parameters: 'b2' cannot be set now", "next comes W2");
    }

    [Theory]
    [InlineData("W1", 5, 3, "W1 is 5×3 but b1 is 4×1; W1 needs 4 rows.")]
    [InlineData("b1", 5, 1, "b1 is 5×1 but W1 is 4×3; b1 needs 4 rows.")]
    [InlineData("b1", 4, 2, "b1 is 4×2; a bias is a column, 4×1.")]
    [InlineData("W2", 1, 5, "W2 is 1×5 but W1 is 4×3; W2 needs 4 columns.")]
    [InlineData("W2", 2, 4, "W2 is 2×4 but b2 is 1×1; W2 needs 1 row.")]
    [InlineData("b2", 2, 1, "b2 is 2×1 but W2 is 1×4; b2 needs 1 row.")]
    [InlineData("W3", 1, 2, "W3 is 1×2 but W2 is 1×4; W3 needs 1 column.")]
    public void A_matrix_that_does_not_fit_its_neighbours_is_refused_and_changes_nothing(string key, int rows, int columns, string message)
    {
        var parameters = Filled();
        var before = parameters.ToArray();
        Expect.Refusal<ArgumentException>(() => parameters[key] = M(rows, columns), $"Parameters: {message}");
        Assert.Equal(before, parameters);
    }

    [Fact]
    public void W1_is_held_to_W2_too_while_b1_is_replaced()
    {
        var parameters = Filled();
        Expect.Refusal<ArgumentException>(() => parameters["W1"] = M(2, 3), "Parameters: W1 is 2×3");
    }

    [Fact]
    public void Null_is_refused()
    {
        Expect.Refusal<ArgumentNullException>(() => _ = new Parameters { ["W1"] = null! }, "Parameters: W1 is null");
        Expect.Refusal<ArgumentNullException>(() => _ = new Parameters([(M(4, 3), null!)]), "Parameters: b1 is null");
        Expect.Refusal<ArgumentNullException>(() => _ = new Parameters(null!), "Parameters: layers is null");
        Expect.Refusal<KeyNotFoundException>(() => _ = Filled()[null!], "Parameters: there is no ''");
        Expect.Refusal<ArgumentException>(() => Filled()[null!] = M(1, 1), "Parameters: '' cannot be set now; set in order, next comes W3.");
    }

    private static Parameters Filled() => new([(M(4, 3), M(4, 1)), (M(1, 4), M(1, 1))]);

    private static Matrix<double> M(int rows, int columns) => Matrix<double>.Build.Dense(rows, columns);
}
