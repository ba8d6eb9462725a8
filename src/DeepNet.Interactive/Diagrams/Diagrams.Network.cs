namespace DeepNet.Interactive;

/// <summary>Draws networks, layers and shapes.</summary>
public static partial class Diagrams
{
    private const double LayerPitch = 150;
    private const double NeuronPitch = 40;
    private const double NeuronRadius = 14;
    private const int MostNeurons = 7;

    /// <summary>The architecture of a network: every layer with its size, shapes and activation; wide layers are abbreviated.</summary>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <param name="hidden">The activation of layers 1 … L−1; ReLU if not given.</param>
    /// <param name="output">The activation of layer L; sigmoid if not given.</param>
    /// <exception cref="ArgumentException">layersDims has fewer than two entries, or one below 1.</exception>
    public static Diagram Network(IReadOnlyList<int> layersDims, Activation? hidden = null, Activation? output = null)
    {
        Require.LayersDims(layersDims, "Diagrams.Network");
        var canvas = new SvgCanvas();
        var L = layersDims.Count - 1;
        var columns = layersDims.Select(n => NumpyText.Shown(n, n > MostNeurons ? 2 : n).ToArray()).ToArray();
        var height = columns.Max(column => column.Length) * NeuronPitch;

        for (var l = 1; l <= L; l++)
            Connect(canvas, l, columns, height);
        for (var l = 0; l <= L; l++)
        {
            var activation = l == 0 ? null : l < L ? hidden ?? Activation.Relu : output ?? Activation.Sigmoid;
            Neurons(canvas, l, columns[l], height, l == 0, l == L);
            Label(canvas, l, layersDims, height, l == L, activation);
        }

        var text = string.Join(", then ", Enumerable.Range(1, L).Select(l =>
            $"layer {Number(l)} with {Shapes.Count(layersDims[l], "neuron")} ({(l < L ? hidden ?? Activation.Relu : output ?? Activation.Sigmoid)})"));
        return canvas.Finish(
            $"Network [{string.Join(", ", layersDims.Select(Number))}]",
            $"A network of {Shapes.Count(L, "layer")}: {Shapes.Count(layersDims[0], "input")}, then {text}. Every neuron takes all outputs of the layer before.");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Y(int place, int count, double height) => (height - count * NeuronPitch) / 2 + (place + 0.5) * NeuronPitch;

    private static void Connect(SvgCanvas canvas, int l, int?[][] columns, double height)
    {
        foreach (var (from, source) in columns[l - 1].Index())
        {
            foreach (var (to, target) in columns[l].Index())
            {
                if (source is not null && target is not null)
                    canvas.Line((l - 1) * LayerPitch + NeuronRadius, Y(from, columns[l - 1].Length, height), l * LayerPitch - NeuronRadius, Y(to, columns[l].Length, height), Palette.Faint, 1);
            }
        }
    }

    private static void Neurons(SvgCanvas canvas, int l, int?[] column, double height, bool isInput, bool isOutput)
    {
        var x = l * LayerPitch;
        foreach (var (place, index) in column.Index())
        {
            var y = Y(place, column.Length, height);
            if (index is null)
            {
                for (var dot = -1; dot <= 1; dot++)
                    canvas.Circle(x, y + dot * 8, 1.5, Palette.Quiet, Palette.Quiet);
            }
            else if (isInput)
            {
                canvas.Rectangle(x - NeuronRadius + 2, y - NeuronRadius + 2, 2 * NeuronRadius - 4, 2 * NeuronRadius - 4, Palette.Grid, Palette.Ink, 3);
            }
            else
            {
                canvas.Circle(x, y, NeuronRadius, isOutput ? Palette.PaleOrange : Palette.PaleBlue, Palette.Ink);
                if (isOutput)
                    canvas.Circle(x, y, NeuronRadius - 4, "none", Palette.Ink, 1);
            }
        }
    }

    private static void Label(SvgCanvas canvas, int l, IReadOnlyList<int> layersDims, double height, bool isOutput, Activation? activation)
    {
        var x = l * LayerPitch;
        canvas.Text(x, -12, l == 0 ? "input" : isOutput ? $"layer {Number(l)} (output)" : $"layer {Number(l)}", bold: true);
        canvas.Text(x, height + 20, l == 0 ? Shapes.Count(layersDims[0], "number") : Shapes.Count(layersDims[l], "neuron"));
        if (activation is null)
            return;
        canvas.Text(x, height + 40, activation.Name, fill: Palette.Blue, bold: true);
        canvas.Text(x, height + 60, $"W{Number(l)} {Shapes.Of(layersDims[l], layersDims[l - 1])}", size: 12, fill: Palette.Quiet);
        canvas.Text(x, height + 77, $"b{Number(l)} {Shapes.Of(layersDims[l], 1)}", size: 12, fill: Palette.Quiet);
    }
}
