namespace DeepNet.Interactive;

public static partial class Diagrams
{
    private const double PassWidth = 104;
    private const double PassPitch = 196;
    private const double PassDown = 190;

    /// <summary>
    /// Both ways through a network: forward from X to the cost, where each layer keeps its cache, and backward from dAL
    /// to dA0, where each layer takes its cache and gives its gradients.
    /// </summary>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <exception cref="ArgumentException">layersDims has fewer than two entries, or one below 1.</exception>
    public static Diagram BackwardPass(IReadOnlyList<int> layersDims)
    {
        Require.LayersDims(layersDims, "Diagrams.BackwardPass");
        var canvas = new SvgCanvas();
        var L = layersDims.Count - 1;
        for (var l = 0; l <= L; l++)
            BetweenLayers(canvas, l, L, layersDims[l]);
        for (var l = 1; l <= L; l++)
            BothWays(canvas, l, layersDims);

        var x = L * PassPitch;
        canvas.Rectangle(x, 0, PassWidth, 44, Palette.PaleOrange, radius: 6);
        canvas.Text(x + PassWidth / 2, 27, "cost J", bold: true);
        canvas.Arrow(Palette.Vermilion, (x + PassWidth / 2, 47), (x + PassWidth / 2, PassDown + 22), (x - PassPitch + PassWidth + 3, PassDown + 22));
        canvas.Caption("forward →");
        canvas.Text(-PassPitch + PassWidth, PassDown + 74, "← backward", "start", bold: true);

        var steps = Enumerable.Range(1, L).Reverse().Select(l =>
            $"layer {Number(l)} takes {GradientName(l, L)} and caches[{Number(l - 1)}] and gives dW{Number(l)}, db{Number(l)} and dA{Number(l - 1)}");
        return canvas.Finish(
            "The way forward and the way back",
            $"Forward, X = A0 goes through layers 1 to {Number(L)} to the cost J; layer l keeps caches[l − 1]. Backward, from the last layer to the first: {string.Join("; ", steps)}.");
    }

    private static string GradientName(int l, int L) => l == L ? $"dA{Number(l)} = dAL" : $"dA{Number(l)}";

    // what goes from layer l to layer l + 1, and its gradient, which comes back
    private static void BetweenLayers(SvgCanvas canvas, int l, int L, int neurons)
    {
        var (from, to) = ((l - 1) * PassPitch + PassWidth, l * PassPitch);
        var middle = (from + to) / 2;
        var shape = $"{Number(neurons)}×m";
        canvas.Arrow(Palette.Blue, (from + 3, 22), (to - 3, 22));
        canvas.Text(middle, 12, l == 0 ? "X = A0" : l == L ? $"A{Number(l)} = AL" : $"A{Number(l)}", bold: true);
        canvas.Text(middle, 40, shape, size: 11, fill: Palette.Quiet);
        if (l < L)
            canvas.Arrow(Palette.Vermilion, (to - 3, PassDown + 22), (from + 3, PassDown + 22));
        canvas.Text(middle, PassDown + 12, GradientName(l, L), bold: true);
        canvas.Text(middle, PassDown + 40, shape, size: 11, fill: Palette.Quiet);
    }

    private static void BothWays(SvgCanvas canvas, int l, IReadOnlyList<int> layersDims)
    {
        var x = (l - 1) * PassPitch;
        var middle = x + PassWidth / 2;
        foreach (var y in new[] { 0, PassDown })
        {
            canvas.Rectangle(x, y, PassWidth, 44, Palette.PaleBlue, radius: 6);
            canvas.Text(middle, y + 27, $"layer {Number(l)}", bold: true);
        }

        canvas.Line(middle, 47, middle, 82, Palette.Quiet, dashed: true);
        canvas.Rectangle(x, 85, PassWidth, 30, Palette.PaleYellow);
        canvas.Text(middle, 104, $"caches[{Number(l - 1)}]", size: 12, bold: true, mono: true);
        canvas.Arrow(Palette.Quiet, (middle, 118), (middle, PassDown - 3));
        canvas.Arrow(Palette.Vermilion, (middle, PassDown + 47), (middle, PassDown + 74));
        canvas.Text(middle, PassDown + 92, $"dW{Number(l)}  {Shapes.Of(layersDims[l], layersDims[l - 1])}", bold: true);
        canvas.Text(middle, PassDown + 111, $"db{Number(l)}  {Shapes.Of(layersDims[l], 1)}", bold: true);
    }
}
