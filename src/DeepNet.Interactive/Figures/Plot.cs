using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepNet.Interactive;

/// <summary>What all figures share: size, font, colours, axes, and the writing of the JSON.</summary>
internal static class Plot
{
    public const int Width = 720;
    public const int Height = 440;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new FigureNumber() } };

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];
    private static readonly string[] Symbols = ["circle", "diamond", "square", "cross", "x", "triangle-up", "star"];

    /// <summary>The finished figure.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="alt">What it shows.</param>
    /// <param name="data">The traces.</param>
    /// <param name="layout">The layout, from <see cref="Layout"/>.</param>
    /// <param name="table">What is shown where there is neither script nor picture.</param>
    /// <param name="format">The kind of static picture: "svg", or "webp" where an SVG would be large.</param>
    public static Figure Figure(string title, string alt, IEnumerable<object> data, Dictionary<string, object> layout, TableView table, string format = "svg")
    {
        layout["title"] = new { text = Escaped(title), x = 0.02, xanchor = "left", yref = "container", y = 1, yanchor = "top", pad = new { t = 20 } };
        return new Figure(title, alt, JsonSerializer.Serialize(new { alt, format, data, layout }, Options), table);
    }

    /// <summary>The common layout.</summary>
    public static Dictionary<string, object> Layout(object? xaxis = null, object? yaxis = null, int height = Height)
    {
        var layout = new Dictionary<string, object>
        {
            ["width"] = Width,
            ["height"] = height,
            ["font"] = new { family = Palette.Font, size = 14, color = Palette.Ink },
            ["paper_bgcolor"] = Palette.Ground,
            ["plot_bgcolor"] = Palette.Ground,
            ["margin"] = new { l = 70, r = 30, t = 60, b = 60 },
            ["legend"] = new { bgcolor = "rgba(255,255,255,0.8)" },
        };
        if (xaxis is not null)
            layout["xaxis"] = xaxis;
        if (yaxis is not null)
            layout["yaxis"] = yaxis;
        return layout;
    }

    /// <summary>An axis with a title.</summary>
    public static Dictionary<string, object> Axis(string title, bool logarithmic = false)
    {
        var axis = new Dictionary<string, object>
        {
            ["title"] = new { text = Escaped(title), standoff = 12 },
            ["automargin"] = true,
            ["gridcolor"] = "#e6e6e6",
            ["linecolor"] = Palette.Quiet,
            ["zeroline"] = false,
        };
        if (logarithmic)
        {
            axis["type"] = "log";
            axis["exponentformat"] = "power";
            axis["dtick"] = 1;
        }

        return axis;
    }

    /// <summary>A logarithmic axis for these values: with a tick at each power of ten, or more where they span few.</summary>
    public static Dictionary<string, object> LogarithmicAxis(string title, IEnumerable<double> values)
    {
        var axis = Axis(title, logarithmic: true);
        var positive = values.Where(value => value > 0).DefaultIfEmpty(1).ToList();
        if (positive.Max() / positive.Min() < 100)
            axis["dtick"] = "D2";
        return axis;
    }

    /// <summary>A line with markers; each series has its own colour, dash and marker.</summary>
    public static Dictionary<string, object> Line(string name, IEnumerable<double> x, IEnumerable<double> y, int series, bool markers = true) => new()
    {
        ["type"] = "scatter",
        ["mode"] = markers ? "lines+markers" : "lines",
        ["name"] = Escaped(name),
        ["x"] = x,
        ["y"] = y,
        ["line"] = new { color = Palette.Series[series % Palette.Series.Count], dash = Dashes[series % Dashes.Length], width = 2 },
        ["marker"] = new { symbol = Symbol(series), size = 7 },
    };

    /// <summary>The marker of a series.</summary>
    public static string Symbol(int series) => Symbols[series % Symbols.Length];

    /// <summary>A thin line across, for something to compare with.</summary>
    public static Dictionary<string, object> Baseline(string name, double from, double to, double level) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = Escaped(name),
        ["x"] = new[] { from, to },
        ["y"] = new[] { level, level },
        ["line"] = new { color = Palette.Quiet, dash = "dot", width = 2 },
    };

    /// <summary>Text that plotly.js shows as it is: it reads a little HTML in titles and names.</summary>
    public static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
