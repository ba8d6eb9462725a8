using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive.Tests;

public class NumpyTextTests
{
    private static readonly JsonElement Golden = JsonDocument.Parse(RepositoryFile.Read("tests/golden/numpy_printing.json")).RootElement;

    public static TheoryData<string> ArrayNames => [.. Golden.GetProperty("arrays").EnumerateArray().Select(array => array.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(ArrayNames))]
    public void An_array_prints_as_in_NumPy(string name)
    {
        var array = Golden.GetProperty("arrays").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        var rows = array.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!.Split(' ').Select(Parse).ToArray());

        Assert.Equal(array.GetProperty("print").GetString(), NumpyText.Print(Matrix<double>.Build.DenseOfRowArrays(rows)));
    }

    [Fact]
    public void Numbers_print_as_in_Python()
    {
        foreach (var number in Golden.GetProperty("numbers").EnumerateArray())
        {
            var repr = number.GetProperty("repr").GetString()!;
            Assert.Equal(repr, NumpyText.Repr(Parse(repr)));
            Assert.Equal(number.GetProperty("g6").GetString(), NumpyText.Significant(Parse(repr)));
            Assert.Equal(number.GetProperty("g3").GetString(), NumpyText.Significant(Parse(repr), 3));
        }
    }

    [Fact]
    public void A_comma_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("[[ 1.5  -2.25]]", NumpyText.Print(Matrix<double>.Build.DenseOfArray(new[,] { { 1.5, -2.25 } })));
            Assert.Equal("1e-05", NumpyText.Repr(0.00001));
            Assert.Equal("1234.5", NumpyText.Significant(1234.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static double Parse(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
