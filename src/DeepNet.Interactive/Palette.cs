namespace DeepNet.Interactive;

/// <summary>
/// The colours and the font of every picture: Okabe and Ito's palette, which colour-blind readers can tell apart. In a dark
/// page each has another in its place: figures.js puts it there, and the style sheet inside a diagram.
/// </summary>
internal static class Palette
{
    public const string Ink = "#1a1a1a";
    public const string Quiet = "#595959";
    public const string Faint = "#c8c8c8";
    public const string Ground = "#ffffff";
    public const string Grid = "#e6e6e6";
    public const string Veil = "#ffffffcc";
    public const string PaleOrange = "#fbe3b3";
    public const string PaleYellow = "#fff4d6";
    public const string PaleBlue = "#cce3f0";
    public const string Cell = "#eef4f8";
    public const string Wrong = "#a33c00";
    public const string Blue = "#0072b2";
    public const string Orange = "#e69f00";
    public const string Green = "#009e73";
    public const string Vermilion = "#d55e00";
    public const string Purple = "#cc79a7";
    public const string Sky = "#56b4e9";

    public const string AnswerLow = "#9fcbe6";
    public const string AnswerBelow = "#e9f3f9";
    public const string AnswerAbove = "#fdf6e6";
    public const string AnswerHigh = "#f3cf80";
    public const string CostLow = "#e8f3fa";
    public const string CostHigh = "#3d9bd1";

    public const string Font = "DejaVu Sans, Verdana, sans-serif";
    public const string MonoFont = "DejaVu Sans Mono, Consolas, Menlo, monospace";

    /// <summary>For the first, second, … of several series.</summary>
    public static IReadOnlyList<string> Series { get; } = [Blue, Vermilion, Green, Purple, Orange, Sky, Ink];

    /// <summary>What stands in a colour's place on a dark ground.</summary>
    public static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>
    {
        [Ink] = "#e8e8e8",
        [Quiet] = "#b0b0b0",
        [Faint] = "#5c5c5c",
        [Ground] = "#1d1f23",
        [Grid] = "#3a3d42",
        [Wrong] = "#ff9d66",
        [Blue] = "#5ab0e6",
        [Vermilion] = "#f2803a",
        [Green] = "#2fbf95",
        [Purple] = "#dd9cbd",
        [PaleOrange] = "#5c4514",
        [PaleYellow] = "#3f3720",
        [PaleBlue] = "#1d4257",
        [Cell] = "#2a3238",
        [AnswerLow] = "#1f5f85",
        [AnswerBelow] = "#1c2a33",
        [AnswerAbove] = "#2f2818",
        [AnswerHigh] = "#8a6410",
        [CostLow] = "#16303f",
        [CostHigh] = "#2f7fae",
    };

    /// <summary>A ground for a value: orange above zero, blue below, stronger the nearer to the largest; it lets the ground below shine through.</summary>
    public static string Tint(double value, double largest)
    {
        if (!double.IsFinite(value) || !(largest > 0))
            return Ground;
        var strength = (int)Math.Round(Math.Min(Math.Abs(value) / largest, 1) * 0.6 * 255);
        return $"{(value > 0 ? Orange : Sky)}{strength.ToString("x2", CultureInfo.InvariantCulture)}";
    }
}
