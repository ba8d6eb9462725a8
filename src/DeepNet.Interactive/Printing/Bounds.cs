namespace DeepNet.Interactive;

/// <summary>Differences as bounds: the digits of rounding noise are not the same on two processors, its bound is.</summary>
internal static class Bounds
{
    /// <summary>The next power of ten above: "&lt; 1e-7".</summary>
    public static string Below(double value) =>
        value == 0 ? "0" : !double.IsFinite(value) ? NumpyText.NotFinite(value) : $"< {OneDigit(Math.Pow(10, Math.Floor(Math.Log10(value)) + 1))}";

    /// <summary>To one significant digit, as Python writes it but without a zero in front of the exponent: "3e-4".</summary>
    public static string OneDigit(double value)
    {
        if (!double.IsFinite(value))
            return NumpyText.NotFinite(value);
        if (value == 0)
            return "0";
        var text = value.ToString("E0", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text[(text.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        var digits = text[..text.IndexOf('E', StringComparison.Ordinal)];
        return exponent is >= -2 and <= 5 ? double.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : $"{digits}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>To one significant digit, rounded up: a tolerance of 5.1e-9 is told as 6e-9.</summary>
    public static string AtMost(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        // 1e-12 / 1e-12 may come out a little above 1
        return OneDigit(Math.Ceiling(value / unit - 1e-9) * unit);
    }
}
