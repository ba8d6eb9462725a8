namespace DeepNet.Interactive;

/// <summary>Draws SVG, and grows to hold what is drawn. Coordinates are pixels, y downwards.</summary>
internal sealed class SvgCanvas
{
    private const double Margin = 16;
    private const double TextSize = 13;

    private readonly StringBuilder body = new();
    private double left = double.MaxValue;
    private double top = double.MaxValue;
    private double right = double.MinValue;
    private double bottom = double.MinValue;

    /// <summary>A width that the text surely fits in; fonts differ between machines.</summary>
    public static double WidthOf(string text, double size = TextSize) => text.Length * size * 0.62;

    public void Rectangle(double x, double y, double width, double height, string fill = Palette.Ground, string stroke = Palette.Ink, double radius = 0, bool dashed = false)
    {
        Cover(x, y, x + width, y + height);
        body.Append($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{(radius > 0 ? $" rx=\"{N(radius)}\"" : "")} fill=\"{fill}\" stroke=\"{stroke}\"{Dash(dashed)}/>");
    }

    public void Circle(double x, double y, double radius, string fill = Palette.Ground, string stroke = Palette.Ink, double width = 1.5)
    {
        Cover(x - radius, y - radius, x + radius, y + radius);
        body.Append($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"/>");
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke = Palette.Ink, double width = 1.5, bool dashed = false) =>
        Path([(x1, y1), (x2, y2)], stroke, width, dashed, false);

    public void Arrow(string stroke, params (double X, double Y)[] points) => Path(points, stroke, 1.5, false, true);

    public void Polyline(string stroke, bool dashed, params (double X, double Y)[] points) => Path(points, stroke, 2, dashed, false);

    /// <summary>Text; y is its baseline.</summary>
    public void Text(double x, double y, string text, string anchor = "middle", double size = TextSize, string fill = Palette.Ink, bool bold = false, bool mono = false)
    {
        var width = WidthOf(text, size);
        var start = anchor switch { "start" => x, "end" => x - width, _ => x - width / 2 };
        Cover(start, y - size, start + width, y + size * 0.3);
        body.Append($"<text x=\"{N(x)}\" y=\"{N(y)}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(size == TextSize ? "" : $" font-size=\"{N(size)}\"")}{(fill == Palette.Ink ? "" : $" fill=\"{fill}\"")}{(bold ? " font-weight=\"bold\"" : "")}{(mono ? $" font-family=\"{Palette.MonoFont}\"" : "")}>{Html.Escape(text)}</text>");
    }

    /// <summary>A line above everything drawn so far.</summary>
    public void Caption(string text) => Text(left, top - 14, text, "start", bold: true);

    /// <summary>What the grounds of numbers mean, below everything drawn so far.</summary>
    public void TintLegend()
    {
        const double side = 12;
        var (x, y) = (left, bottom + 18);
        foreach (var (value, text) in new[] { (1, "above zero"), (-1, "below zero: the stronger, the further from it") })
        {
            Rectangle(x, y, side, side, Palette.Tint(value, 1), Palette.Quiet);
            Text(x + side + 6, y + 10, text, "start", 11, Palette.Quiet);
            x += side + 6 + WidthOf(text, 11) + 16;
        }
    }

    /// <summary>The finished picture.</summary>
    public Diagram Finish(string title, string altText)
    {
        var (x, y) = (Math.Floor(left - Margin), Math.Floor(top - Margin));
        var (width, height) = (Math.Ceiling(right + Margin - x), Math.Ceiling(bottom + Margin - y));
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="{N(x)} {N(y)} {N(width)} {N(height)}" role="img" aria-labelledby="t d" font-family="{Palette.Font}" font-size="{N(TextSize)}" fill="{Palette.Ink}">
            <title id="t">{Html.Escape(title)}</title><desc id="d">{Html.Escape(altText)}</desc>
            <style>{DarkStyle}</style>
            <rect x="{N(x)}" y="{N(y)}" width="{N(width)}" height="{N(height)}" rx="6" fill="{Palette.Ground}"/>
            {body}</svg>
            """;
        return new Diagram(title, altText, svg.ReplaceLineEndings("\n"));
    }

    // an image follows the page's scheme, not the page's style
    private static readonly string DarkStyle =
        $"@media(prefers-color-scheme:dark){{{string.Concat(Palette.Dark.Select(pair => $"[fill=\"{pair.Key}\"]{{fill:{pair.Value}}}[stroke=\"{pair.Key}\"]{{stroke:{pair.Value}}}"))}}}";

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Dash(bool dashed) => dashed ? " stroke-dasharray=\"5 4\"" : "";

    private void Path((double X, double Y)[] points, string stroke, double width, bool dashed, bool arrow)
    {
        foreach (var (x, y) in points)
            Cover(x - 2, y - 2, x + 2, y + 2);
        body.Append($"<path d=\"M{string.Join('L', points.Select(p => $"{N(p.X)} {N(p.Y)}"))}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"{Dash(dashed)}/>");
        if (arrow)
            Head(points[^2], points[^1], stroke);
    }

    private void Head((double X, double Y) from, (double X, double Y) to, string fill)
    {
        var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (baseX, baseY) = (to.X - 8 * dx, to.Y - 8 * dy);
        body.Append($"<path d=\"M{N(to.X)} {N(to.Y)}L{N(baseX - 4 * dy)} {N(baseY + 4 * dx)}L{N(baseX + 4 * dy)} {N(baseY - 4 * dx)}Z\" fill=\"{fill}\"/>");
    }

    private void Cover(double x1, double y1, double x2, double y2)
    {
        left = Math.Min(left, x1);
        top = Math.Min(top, y1);
        right = Math.Max(right, x2);
        bottom = Math.Max(bottom, y2);
    }
}
