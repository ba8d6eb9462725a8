using System.Globalization;

namespace DeepNet.Interactive;

/// <summary>
/// The colours and the font of every picture: Okabe and Ito's palette, which colour-blind readers can tell apart. In a dark
/// page figures.js puts others in their place.
/// </summary>
internal static class Palette
{
    public const string Ink = "#1a1a1a";
    public const string Quiet = "#595959";
    public const string Faint = "#c8c8c8";
    public const string Ground = "#ffffff";
    public const string Grid = "#e6e6e6";
    public const string Veil = "#ffffffcc";
    public const string Wrong = "#a33c00";
    public const string Blue = "#0072b2";
    public const string Orange = "#e69f00";
    public const string Green = "#009e73";
    public const string Vermilion = "#d55e00";
    public const string Purple = "#cc79a7";
    public const string Sky = "#56b4e9";

    public const string AnswerLow = "#9fcbe6";
    public const string AnswerHigh = "#f3cf80";
    public const string CostLow = "#e8f3fa";
    public const string CostHigh = "#3d9bd1";

    public const string Font = "DejaVu Sans, Verdana, sans-serif";
    public const string MonoFont = "DejaVu Sans Mono, Consolas, Menlo, monospace";

    /// <summary>For the first, second, … of several series.</summary>
    public static IReadOnlyList<string> Series { get; } = [Blue, Vermilion, Green, Purple, Orange, Sky, Ink];

    /// <summary>A ground for a value: orange above zero, blue below, stronger the nearer to the largest.</summary>
    public static string Tint(double value, double largest)
    {
        if (!double.IsFinite(value) || !(largest > 0))
            return Ground;
        var strength = Math.Min(Math.Abs(value) / largest, 1) * 0.6;
        var (r, g, b) = value > 0 ? (230, 159, 0) : (86, 180, 233);
        return $"#{Mix(r)}{Mix(g)}{Mix(b)}";

        string Mix(int channel) => ((int)Math.Round(255 + (channel - 255) * strength)).ToString("x2", CultureInfo.InvariantCulture);
    }
}
