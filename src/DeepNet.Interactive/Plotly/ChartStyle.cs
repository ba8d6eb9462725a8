namespace DeepNet.Interactive;

/// <summary>How every chart looks, the learner's own included: size, font, colours, axes.</summary>
internal static class ChartStyle
{
    public const int Width = 720;
    public const int Height = 440;

    /// <summary>Makes it the style of every chart that is made from now on.</summary>
    public static void Register()
    {
        var axis = new { automargin = true, gridcolor = Palette.Grid, linecolor = Palette.Quiet, zeroline = false, title = new { standoff = 12 } };
        var layout = new Layout().With(new
        {
            font = new { family = Palette.Font, size = 14, color = Palette.Ink },
            title = new { x = 0.02, xanchor = "left", yref = "container", y = 1, yanchor = "top", pad = new { t = 20 } },
            colorway = Palette.Series,
            paper_bgcolor = Palette.Ground,
            plot_bgcolor = Palette.Ground,
            margin = new { l = 70, r = 30, t = 60, b = 60 },
            legend = new { bgcolor = Palette.Veil },
            dragmode = false,
            xaxis = axis,
            yaxis = axis,
        });
        Defaults.DefaultTemplate = new Template().With(new { layout });
        Defaults.DefaultWidth = Width;
        Defaults.DefaultHeight = Height;
    }

    /// <summary>Text that plotly.js shows as it is: it reads entities and a little HTML in titles and names.</summary>
    public static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .ReplaceLineEndings("<br>");

    /// <summary>The text that <see cref="Escaped"/> was made of, on one line.</summary>
    public static string Unescaped(string text) =>
        System.Net.WebUtility.HtmlDecode(text.Replace("<br>", " ", StringComparison.Ordinal));
}
