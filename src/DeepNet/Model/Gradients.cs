using System.Collections;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// The gradients of a network, under the article's keys: dA0 … dA[L−1], dW1 … dWL, db1 … dbL. dW and db have the
/// shapes of W and b; dA[l] has the shape of A[l], n[l]×m. They may be set in any order.
/// </summary>
public sealed class Gradients : IEnumerable<KeyValuePair<string, Matrix<double>>>
{
    private readonly Dictionary<(int Layer, string Kind), Matrix<double>> entries = [];

    /// <summary>An empty set, to be filled.</summary>
    public Gradients()
    {
    }

    /// <summary>The gradients of layers 1, 2, …, L, without any dA.</summary>
    public Gradients(IEnumerable<(Matrix<double> dW, Matrix<double> db)> layers)
    {
        Require.NotNull(layers, nameof(Gradients));
        foreach (var (l, (dW, db)) in layers.Index())
        {
            this[$"dW{l + 1}"] = dW;
            this[$"db{l + 1}"] = db;
        }
    }

    /// <summary>L, the highest layer that has a dW.</summary>
    public int LayerCount => entries.Keys.Where(key => key.Kind == "dW").Select(key => key.Layer).DefaultIfEmpty().Max();

    /// <summary>The gradient under that key.</summary>
    /// <param name="key">"dA0", "dW1", "db1", …</param>
    /// <exception cref="KeyNotFoundException">Nothing stands under that key; the message lists the keys.</exception>
    /// <exception cref="ArgumentException">The key set is not one of dA0, dA1, …, dW1, …, db1, …</exception>
    public Matrix<double> this[string key]
    {
        get => Parse(key) is { } place && entries.TryGetValue(place, out var value) ? value : throw MissingKey(key);
        set
        {
            Require.NotNull(value, "Gradients", key);
            var place = Parse(key) ?? throw new ArgumentException($"Gradients: '{key}' is not a gradient's key; keys are dA0, dA1, …, dW1, dW2, … and db1, db2, …");
            entries[place] = value;
        }
    }

    /// <summary>The gradient with respect to A of layer l = 0 … L−1: n[l]×m.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Matrix<double> dA(int l) => this[$"dA{Require.Number(l)}"];

    /// <summary>The gradient with respect to W of layer l = 1 … L: n[l]×n[l−1].</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Matrix<double> dW(int l) => this[$"dW{Require.Number(l)}"];

    /// <summary>The gradient with respect to b of layer l = 1 … L: n[l]×1.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Matrix<double> db(int l) => this[$"db{Require.Number(l)}"];

    /// <summary>In the order dA0, dW1, db1, dA1, dW2, db2, …</summary>
    public IEnumerator<KeyValuePair<string, Matrix<double>>> GetEnumerator() =>
        entries
            .OrderBy(entry => entry.Key.Kind == "dA" ? entry.Key.Layer + 1 : entry.Key.Layer)
            .ThenBy(entry => entry.Key.Kind, StringComparer.Ordinal)
            .Select(entry => new KeyValuePair<string, Matrix<double>>($"{entry.Key.Kind}{entry.Key.Layer}", entry.Value))
            .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static (int Layer, string Kind)? Parse(string key)
    {
        if (key is not { Length: > 2 } || key[..2] is not ("dA" or "dW" or "db"))
            return null;
        var first = key[..2] == "dA" ? 0 : 1;
        return int.TryParse(key.AsSpan(2), System.Globalization.NumberStyles.None, null, out var layer) && layer >= first && (key[2] != '0' || key.Length == 3) ? (layer, key[..2]) : null;
    }

    private KeyNotFoundException MissingKey(string key) =>
        new($"Gradients: there is no '{key}'; the keys are {(entries.Count == 0 ? "none yet" : string.Join(", ", this.Select(entry => entry.Key)))}.");
}
