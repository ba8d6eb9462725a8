using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>The size of each layer's gradient dW over the training: shows gradients that vanish or explode.</summary>
    /// <param name="history">Parameters by iteration, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="Y">The labels: n[L]×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The history is empty, or the shapes do not fit.</exception>
    public static Figure GradientSizes(IReadOnlyList<(int Iteration, Parameters Parameters)> history, Matrix<double> X, Matrix<double> Y, Activation? hidden = null, Activation? output = null)
    {
        RequireHistory(history, "Figures.GradientSizes");
        return ByLayer("Gradient size by layer", "size of dW (root mean square)", "dW", history, logarithmic: true, parameters =>
        {
            var (AL, caches) = LModelForward(X, parameters, hidden, output);
            var grads = LModelBackward(AL, Y, caches);
            return [.. Enumerable.Range(1, parameters.LayerCount).Select(l => Size(grads.dW(l)))];
        });
    }

    /// <summary>The size of each layer's output A over the training.</summary>
    /// <param name="history">Parameters by iteration, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">The history is empty, or the shapes do not fit.</exception>
    public static Figure ActivationSizes(IReadOnlyList<(int Iteration, Parameters Parameters)> history, Matrix<double> X, Activation? hidden = null, Activation? output = null)
    {
        RequireHistory(history, "Figures.ActivationSizes");
        return ByLayer("Activation size by layer", "size of A (root mean square)", "A", history, logarithmic: true, parameters =>
        {
            var (AL, caches) = LModelForward(X, parameters, hidden, output);
            return [.. caches.Skip(1).Select(cache => Size(cache.Linear.A)), Size(AL)];
        });
    }

    /// <summary>The share of dead ReLUs in each hidden layer over the training: neurons that are 0 for every example.</summary>
    /// <param name="history">Parameters by iteration, such as <see cref="Trainer.History"/> gives.</param>
    /// <param name="X">The input: n[0]×m.</param>
    /// <exception cref="ArgumentException">The history is empty, there is no hidden layer, or the shapes do not fit.</exception>
    public static Figure DeadRelus(IReadOnlyList<(int Iteration, Parameters Parameters)> history, Matrix<double> X)
    {
        const string caller = "Figures.DeadRelus";
        RequireHistory(history, caller);
        if (history[0].Parameters.LayerCount < 2)
            throw new ArgumentException($"{caller}: the network has no hidden layer, so it has no ReLU that could die.");
        return ByLayer("Dead ReLUs by layer", "share of dead neurons", "dead neurons", history, logarithmic: false, parameters =>
            [.. LModelForward(X, parameters).Caches.SkipLast(1).Select(cache => cache.Z.EnumerateRows().Average(row => row.Maximum() <= 0 ? 1.0 : 0.0))]);
    }

    private static Figure ByLayer(string title, string axis, string what, IReadOnlyList<(int Iteration, Parameters Parameters)> history, bool logarithmic, Func<Parameters, double[]> measure)
    {
        var measured = history.Select(at => (at.Iteration, Sizes: measure(at.Parameters))).ToList();
        var layers = measured[0].Sizes.Length;
        var iterations = measured.Select(at => (double)at.Iteration).ToList();
        var data = Enumerable.Range(0, layers).Select(l => Plot.Line($"layer {l + 1}", iterations, measured.Select(at => logarithmic ? Positive(at.Sizes[l]) : at.Sizes[l]), l));
        var (first, last) = (measured[0], measured[^1]);
        var stories = Enumerable.Range(0, layers).Select(l => $"layer {l + 1} from {Digits(first.Sizes[l])} to {Digits(last.Sizes[l])}");
        var table = Table.Of(
            ["iteration", .. Enumerable.Range(1, layers).Select(l => $"layer {l}")],
            measured.Select(at => (IReadOnlyList<object?>)[at.Iteration, .. at.Sizes.Cast<object>()]));
        return Plot.Figure(title, $"{title} ({what}) from iteration {first.Iteration} to {last.Iteration}: {string.Join(", ", stories)}.", data, Plot.Layout(Plot.Axis("iteration"), logarithmic ? Plot.LogarithmicAxis(axis, measured.SelectMany(at => at.Sizes)) : Plot.Axis(axis)), table);
    }
}
