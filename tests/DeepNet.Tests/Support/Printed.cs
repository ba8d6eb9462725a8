using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Support;

/// <summary>An array as NumPy printed it in the article: rows in brackets, so and so many decimals, zeros at the end left out.</summary>
public static partial class Printed
{
    /// <summary>Every entry of the matrix rounds to what was printed.</summary>
    public static void Match(string printed, Matrix<double> actual)
    {
        var rows = RowPattern().Matches(printed).Select(row => NumberPattern().Matches(row.Value).Select(number => number.Value).ToArray()).ToArray();
        Expect.Shape(rows.Length, rows[0].Length, actual);

        var decimals = rows.SelectMany(row => row).Max(Decimals);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                var text = rows[i][j];
                var half = 0.5 * Math.Pow(10, Exponent(text) - decimals);
                var expected = double.Parse(text, CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(expected - actual[i, j]) <= half * (1 + 1e-6), $"[{i}, {j}]: the article prints {text}, ours is {actual[i, j]:R}");
                Assert.True(expected != 0 || actual[i, j] == 0, $"[{i}, {j}]: the article prints a zero, ours is {actual[i, j]:R}");
            }
        }
    }

    private static int Decimals(string number) => number.Split('e')[0].Split('.') is [_, var decimals] ? decimals.Length : 0;

    private static int Exponent(string number) => number.Split('e') is [_, var exponent] ? int.Parse(exponent, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\[[^\[\]]+\]")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"-?\d+(\.\d*)?(e[+-]\d+)?")]
    private static partial Regex NumberPattern();
}
