using System.Numerics;

namespace DeepNet.Interactive;

/// <summary>The decimal digits of a finite number without its sign: d₁.d₂d₃… · 10^Exponent, no zeros at the end.</summary>
internal readonly record struct DecimalDigits(string Digits, int Exponent)
{
    /// <summary>The fewest digits that read back as the same number.</summary>
    public static DecimalDigits Shortest(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal) is var found and >= 0 ? found : mantissa.Length;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return Trimmed(significant, exponent + point - 1 - (digits.Length - significant.Length));
    }

    /// <summary>The shortest digits where they end by that decimal place; otherwise rounded there exactly, halves to even.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="places">How many places after the point of the written-out number; may be negative.</param>
    public static DecimalDigits At(double value, int places)
    {
        var shortest = Shortest(value);
        return shortest.Digits.Length - 1 - shortest.Exponent <= places ? shortest : Rounded(value, places);
    }

    /// <summary>Rounded there exactly, halves to even, however few digits would read back as the same number.</summary>
    public static DecimalDigits Rounded(double value, int places)
    {
        // value = numerator / denominator exactly, scaled so that the wanted digits stand before the point
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> 52 & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (field == 0 ? 0 : 1L << 52);
        var exponent = Math.Max(field, 1) - 1075;
        var numerator = new BigInteger(mantissa) * BigInteger.Pow(2, Math.Max(exponent, 0)) * BigInteger.Pow(10, Math.Max(places, 0));
        var denominator = BigInteger.Pow(2, Math.Max(-exponent, 0)) * BigInteger.Pow(10, Math.Max(-places, 0));

        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (2 * rest).CompareTo(denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven))
            quotient++;

        var digits = quotient.ToString(CultureInfo.InvariantCulture);
        return quotient.IsZero ? new("0", 0) : Trimmed(digits, digits.Length - 1 - places);
    }

    private static DecimalDigits Trimmed(string digits, int exponent) =>
        digits.TrimEnd('0') is { Length: > 0 } trimmed ? new(trimmed, exponent) : new("0", 0);

    /// <summary>The digits before the point of the written-out number.</summary>
    public string IntegerPart => Exponent < 0 ? "0" : Digits.Length > Exponent ? Digits[..(Exponent + 1)] : Digits.PadRight(Exponent + 1, '0');

    /// <summary>The digits after the point of the written-out number; empty for a whole number.</summary>
    public string FractionPart => Exponent < 0 ? (Digits == "0" ? "" : new string('0', -Exponent - 1) + Digits) : Digits.Length > Exponent + 1 ? Digits[(Exponent + 1)..] : "";

    /// <summary>The exponent as Python writes it: sign and at least two digits.</summary>
    public string ExponentText => $"{(Exponent < 0 ? '-' : '+')}{Math.Abs(Exponent).ToString("00", CultureInfo.InvariantCulture)}";
}
