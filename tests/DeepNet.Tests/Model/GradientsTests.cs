using System.Collections;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Model;

/// <summary>Gradients: the article's keys, set in any order, listed in order.</summary>
public class GradientsTests
{
    [Fact]
    public void They_are_found_by_key_and_by_number()
    {
        var (dW1, db1, dA0) = (M(4, 3), M(4, 1), M(3, 5));
        var grads = new Gradients([(dW1, db1)]) { ["dA0"] = dA0 };
        Assert.Same(dW1, grads["dW1"]);
        Assert.Same(dW1, grads.dW(1));
        Assert.Same(db1, grads.db(1));
        Assert.Same(dA0, grads["dA0"]);
        Assert.Same(dA0, grads.dA(0));
    }

    [Fact]
    public void Set_in_any_order_they_are_listed_layer_by_layer()
    {
        IEnumerable grads = new Gradients { ["db2"] = M(1, 1), ["dA1"] = M(4, 5), ["dW10"] = M(1, 1), ["dW2"] = M(1, 4), ["db1"] = M(4, 1), ["dA0"] = M(3, 5), ["dW1"] = M(4, 3) };
        var keys = new List<string>();
        foreach (KeyValuePair<string, Matrix<double>> entry in grads)
            keys.Add(entry.Key);
        Assert.Equal(["dA0", "dW1", "db1", "dA1", "dW2", "db2", "dW10"], keys);
    }

    [Fact]
    public void L_is_the_highest_layer_with_a_dW()
    {
        Assert.Equal(0, new Gradients().LayerCount);
        Assert.Equal(0, new Gradients { ["dA4"] = M(1, 1), ["db7"] = M(1, 1) }.LayerCount);
        Assert.Equal(3, new Gradients { ["dW3"] = M(1, 1), ["dW1"] = M(1, 1), ["dA9"] = M(1, 1) }.LayerCount);
    }

    [Fact]
    public void Setting_a_key_that_is_there_replaces_it()
    {
        var (grads, dW1) = (new Gradients([(M(4, 3), M(4, 1))]), M(2, 2));
        grads["dW1"] = dW1;
        Assert.Same(dW1, grads.dW(1));
        Assert.Equal(2, grads.Count());
    }

    [Theory]
    [InlineData("dW2")]
    [InlineData("dA1")]
    [InlineData("W1")]
    [InlineData("")]
    public void A_key_that_is_not_there_is_told_with_those_that_are(string key)
    {
        var grads = new Gradients([(M(4, 3), M(4, 1))]) { ["dA0"] = M(3, 5) };
        Expect.Refusal<KeyNotFoundException>(() => _ = grads[key], $"Gradients: there is no '{key}'; the keys are dA0, dW1, db1.");
    }

    [Fact]
    public void An_empty_set_says_that_it_has_no_keys_yet() =>
        Expect.Refusal<KeyNotFoundException>(() => _ = new Gradients().dW(1), "Gradients: there is no 'dW1'; the keys are none yet.");

    [Theory]
    [InlineData("W1")]
    [InlineData("dW")]
    [InlineData("dW0")]
    [InlineData("db0")]
    [InlineData("dA-1")]
    [InlineData("dA+1")]
    [InlineData("dW01")]
    [InlineData("dA00")]
    [InlineData("dW 1")]
    [InlineData("dw1")]
    [InlineData("dZ1")]
    [InlineData("dW1x")]
    [InlineData("dW99999999999")]
    [InlineData(null)]
    public void A_key_that_is_no_gradients_is_refused_with_those_that_are(string? key) =>
        Expect.Refusal<ArgumentException>(() => new Gradients()[key!] = M(1, 1), $"Gradients: '{key}' is not a gradient's key; keys are dA0, dA1, …, dW1, dW2, … and db1, db2, …");

    [Fact]
    public void Null_is_refused()
    {
        Expect.Refusal<ArgumentNullException>(() => _ = new Gradients { ["dW1"] = null! }, "Gradients: dW1 is null");
        Expect.Refusal<ArgumentNullException>(() => _ = new Gradients([(M(1, 1), null!)]), "Gradients: db1 is null");
        Expect.Refusal<ArgumentNullException>(() => _ = new Gradients(null!), "Gradients: layers is null");
    }

    private static Matrix<double> M(int rows, int columns) => Matrix<double>.Build.Dense(rows, columns);
}
