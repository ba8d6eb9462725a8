namespace DeepNet.Interactive;

/// <summary>The picture that plotly.js makes of a figure.</summary>
public static class DrawnFigure
{
    // an image follows the page's scheme, not the page's style
    private static readonly string Style =
        $"<style>@media(prefers-color-scheme:dark){{{string.Concat(Palette.Dark.SelectMany(pair => new[] { "fill", "stroke" }.Select(property => $"[style*=\"{property}: {Written(pair.Key)}\"]{{{property}:{pair.Value}!important}}")))}}}</style>";

    /// <summary>The picture with the colours of a dark page too.</summary>
    /// <param name="svg">An SVG file; one that plotly.js did not draw is given back as it is.</param>
    public static byte[] InBothSchemes(byte[] svg)
    {
        if (!svg.AsSpan().StartsWith("<svg class=\"main-svg\""u8))
            return svg;
        var end = Array.IndexOf(svg, (byte)'>') + 1;
        return [.. svg[..end], .. Encoding.UTF8.GetBytes(Style), .. svg[end..]];
    }

    // as plotly.js writes a colour
    private static string Written(string colour)
    {
        var value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"rgb({value >> 16}, {(value >> 8) & 255}, {value & 255})");
    }
}
