namespace DeepNet.Interactive;

/// <summary>
/// How NumPy would print the numbers of one array: all positional or all scientific, one width, at most 8 places.
/// The rules are those of <c>FloatingFormat</c> in numpy/core/arrayprint.py.
/// </summary>
internal sealed class NumpyFormat
{
    private const int Precision = 8;

    private readonly int left;
    private readonly int right;
    private readonly int exponentSize;

    /// <summary>The format for these numbers, the ones that will be shown.</summary>
    public NumpyFormat(IReadOnlyCollection<double> shown)
    {
        var finite = shown.Where(double.IsFinite).ToArray();
        var magnitudes = finite.Where(value => value != 0).Select(Math.Abs).ToArray();
        Scientific = magnitudes.Length > 0 && (magnitudes.Max() >= 1e8 || magnitudes.Min() < 1e-4 || magnitudes.Max() / magnitudes.Min() > 1000);

        if (finite.Length > 0)
        {
            var negative = finite.Select(value => double.IsNegative(value) ? 1 : 0);
            var digits = finite.Select(Digits).ToArray();
            if (Scientific)
            {
                Places = digits.Max(each => each.Digits.Length - 1);
                exponentSize = digits.Max(each => each.ExponentText.Length - 1);
                left = 1 + negative.Max();
                right = exponentSize + 2 + Places;
            }
            else
            {
                left = digits.Zip(negative, (each, sign) => each.IntegerPart.Length + sign).Max();
                right = Places = digits.Max(each => each.FractionPart.Length);
            }
        }

        if (finite.Length != shown.Count)
        {
            var infinity = shown.Any(double.IsNegativeInfinity) ? 4 : 3;
            left = Math.Max(left, infinity - (right + 1));
        }
    }

    /// <summary>Whether the numbers are written with an exponent.</summary>
    public bool Scientific { get; }

    /// <summary>The most places after the point that any of the numbers has.</summary>
    public int Places { get; }

    /// <summary>The number as NumPy prints it in this array, padded to the common width.</summary>
    public string Print(double value)
    {
        if (!double.IsFinite(value))
            return NumpyText.NotFinite(value).PadLeft(left + right + 1);

        var sign = double.IsNegative(value) ? "-" : "";
        if (!Scientific)
        {
            var written = Digits(value);
            return $"{(sign + written.IntegerPart).PadLeft(left)}.{written.FractionPart.PadRight(right)}";
        }

        var digits = DecimalDigits.Rounded(value, Places - DecimalDigits.Shortest(value).Exponent);
        var exponent = Math.Abs(digits.Exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentSize, '0');
        return $"{(sign + digits.Digits[0]).PadLeft(left)}.{digits.Digits[1..].PadRight(Places, '0')}e{(digits.Exponent < 0 ? '-' : '+')}{exponent}";
    }

    private DecimalDigits Digits(double value) =>
        DecimalDigits.At(value, Scientific ? Precision - DecimalDigits.Shortest(value).Exponent : Precision);
}
