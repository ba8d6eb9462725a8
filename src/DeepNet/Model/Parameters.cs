using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// The weights and biases of a network, under the article's keys: W1, b1, W2, b2, …, WL, bL, in that order.
/// W[l] is n[l]×n[l−1], b[l] is n[l]×1.
/// </summary>
public sealed class Parameters : IEnumerable<KeyValuePair<string, Matrix<double>>>
{
    private readonly List<KeyValuePair<string, Matrix<double>>> entries = [];

    /// <summary>An empty set, to be filled in order: W1, b1, W2, b2, …</summary>
    public Parameters()
    {
    }

    /// <summary>The parameters of layers 1, 2, …, L.</summary>
    /// <exception cref="ArgumentException">A layer's shapes do not fit its own b or the layer before.</exception>
    public Parameters(IEnumerable<(Matrix<double> W, Matrix<double> b)> layers)
    {
        Require.NotNull(layers, nameof(Parameters));
        foreach (var (W, b) in layers)
        {
            this[NextKey] = W;
            this[NextKey] = b;
        }
    }

    /// <summary>L, the number of layers that have both W and b.</summary>
    public int LayerCount => entries.Count / 2;

    private string NextKey => $"{(entries.Count % 2 == 0 ? 'W' : 'b')}{entries.Count / 2 + 1}";

    /// <summary>The matrix under that key. Setting replaces one that is there, or adds the next in order.</summary>
    /// <param name="key">"W1", "b1", …</param>
    /// <exception cref="KeyNotFoundException">Nothing stands under that key; the message lists the keys.</exception>
    /// <exception cref="ArgumentException">The key set is not the next in order, or the shape does not fit its neighbours.</exception>
    public Matrix<double> this[string key]
    {
        get => IndexOf(key) is var index and >= 0 ? entries[index].Value : throw MissingKey(key);
        set
        {
            Require.NotNull(value, "Parameters", key);
            var index = IndexOf(key);
            if (index < 0 && key != NextKey)
                throw new ArgumentException($"Parameters: '{key}' cannot be set now; set in order, next comes {NextKey}.");
            RequireFit(index < 0 ? entries.Count : index, key, value);
            if (index < 0)
                entries.Add(new(key, value));
            else
                entries[index] = new(key, value);
        }
    }

    /// <summary>The weights of layer l = 1 … L: n[l]×n[l−1].</summary>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    [SuppressMessage("Naming", "CA1716", Justification = "The article's symbol.")]
    public Matrix<double> W(int l) => this[$"W{Require.Number(l)}"];

    /// <summary>The biases of layer l = 1 … L: n[l]×1.</summary>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public Matrix<double> b(int l) => this[$"b{Require.Number(l)}"];

    /// <summary>W1, b1, …, WL, bL.</summary>
    public IEnumerator<KeyValuePair<string, Matrix<double>>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key) => entries.FindIndex(entry => entry.Key == key);

    private KeyNotFoundException MissingKey(string key) =>
        new($"Parameters: there is no '{key}'; the keys are {(entries.Count == 0 ? "none yet" : string.Join(", ", entries.Select(entry => entry.Key)))}.");

    private void RequireFit(int index, string key, Matrix<double> value)
    {
        var isWeight = index % 2 == 0;
        if (!isWeight)
        {
            Match(value.RowCount, entries[index - 1].Value.RowCount, "row", index - 1);
            if (value.ColumnCount != 1)
                throw new ArgumentException($"Parameters: {key} is {Require.Shape(value)}; a bias is a column, {value.RowCount}×1.");
            return;
        }

        if (index >= 2)
            Match(value.ColumnCount, entries[index - 2].Value.RowCount, "column", index - 2);
        if (index + 1 < entries.Count)
            Match(value.RowCount, entries[index + 1].Value.RowCount, "row", index + 1);
        if (index + 2 < entries.Count)
            Match(value.RowCount, entries[index + 2].Value.ColumnCount, "row", index + 2);

        void Match(int came, int expected, string what, int neighbour)
        {
            if (came != expected)
                throw new ArgumentException($"Parameters: {key} is {Require.Shape(value)} but {entries[neighbour].Key} is {Require.Shape(entries[neighbour].Value)}; {key} needs {Require.Count(expected, what, $"{what}s")}.");
        }
    }
}
