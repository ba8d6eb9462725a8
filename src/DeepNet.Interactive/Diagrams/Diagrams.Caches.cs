namespace DeepNet.Interactive;

public static partial class Diagrams
{
    private const double CacheWidth = 132;
    private const double CachePitch = 168;

    /// <summary>Which cache belongs to which layer: <c>caches[l - 1]</c> to layer l, filled forwards and read backwards.</summary>
    /// <param name="layersDims">n[0], n[1], …, n[L].</param>
    /// <exception cref="ArgumentException">layersDims has fewer than two entries, or one below 1.</exception>
    public static Diagram Caches(IReadOnlyList<int> layersDims)
    {
        Require.LayersDims(layersDims, "Diagrams.Caches");
        var canvas = new SvgCanvas();
        var L = layersDims.Count - 1;
        canvas.Text(-52, 27, "X = A0", bold: true);
        canvas.Arrow(Palette.Blue, (-22, 22), (-3, 22));
        for (var l = 1; l <= L; l++)
            Layer(canvas, l, L, layersDims);

        var end = (L - 1) * CachePitch + CacheWidth;
        canvas.Arrow(Palette.Blue, (end, 22), (end + 22, 22));
        canvas.Text(end + 30, 27, "AL", "start", bold: true);
        canvas.Text(0, -44, "forward: layer l puts its cache at the end of the list →", "start", fill: Palette.Blue, bold: true);
        canvas.Text(end, 250, $"← backward: l = {Number(L)} … 1 takes caches[l − 1]", "end", fill: Palette.Vermilion, bold: true);

        var pairs = string.Join("; ", Enumerable.Range(1, L).Select(l => $"layer {Number(l)} has caches[{Number(l - 1)}]"));
        return canvas.Finish("caches[l − 1] belongs to layer l", $"The list counts from 0, the layers from 1: {pairs}. The forward pass fills the list from left to right, the backward pass reads it from right to left.");
    }

    private static void Layer(SvgCanvas canvas, int l, int L, IReadOnlyList<int> layersDims)
    {
        var x = (l - 1) * CachePitch;
        var middle = x + CacheWidth / 2;
        if (l > 1)
            canvas.Arrow(Palette.Blue, (x - CachePitch + CacheWidth + 3, 22), (x - 3, 22));
        canvas.Rectangle(x, 0, CacheWidth, 44, Palette.PaleBlue, radius: 6);
        canvas.Text(middle, 27, $"layer {Number(l)}", bold: true);
        canvas.Text(middle, -12, $"l = {Number(l)}", size: 12, fill: Palette.Quiet);

        canvas.Arrow(Palette.Blue, (middle - 14, 47), (middle - 14, 84));
        canvas.Arrow(Palette.Vermilion, (middle + 14, 84), (middle + 14, 47));
        canvas.Rectangle(x, 87, CacheWidth, 116, Palette.PaleYellow);
        canvas.Text(middle, 108, $"caches[{Number(l - 1)}]", bold: true, mono: true);
        string[] contents =
        [
            $"A{Number(l - 1)}  {Number(layersDims[l - 1])}×m",
            $"W{Number(l)}  {Shapes.Of(layersDims[l], layersDims[l - 1])}",
            $"b{Number(l)}  {Shapes.Of(layersDims[l], 1)}",
            $"Z{Number(l)}  {Number(layersDims[l])}×m",
        ];
        foreach (var (i, line) in contents.Index())
            canvas.Text(x + 14, 132 + 20 * i, line, "start", 12, mono: true);
        canvas.Text(middle, 222, l == L ? $"index {Number(l - 1)}, the last" : $"index {Number(l - 1)}", size: 12, fill: Palette.Quiet);
    }
}
