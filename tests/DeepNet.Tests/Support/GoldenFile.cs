using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Tests.Support;

/// <summary>Reads the values that the scripts in tests/golden worked out with NumPy.</summary>
public static class GoldenFile
{
    public static JsonElement Load(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "golden", $"{name}_golden.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    public static JsonElement At(this JsonElement element, string key) => element.GetProperty(key);

    public static int Int(this JsonElement element, string key) => element.GetProperty(key).GetInt32();

    public static double Double(this JsonElement element, string key) => element.GetProperty(key).GetDouble();

    public static string Text(this JsonElement element, string key) => element.GetProperty(key).GetString()!;

    public static int[] Ints(this JsonElement element, string key) => [.. element.GetProperty(key).EnumerateArray().Select(entry => entry.GetInt32())];

    public static Matrix<double> Matrix(this JsonElement element, string key) => element.GetProperty(key).ToMatrix();

    public static Matrix<double>[] Matrices(this JsonElement element, string key) => [.. element.GetProperty(key).EnumerateArray().Select(ToMatrix)];

    /// <summary>W1, b1, …, WL, bL out of the lists "W" and "b".</summary>
    public static Parameters Parameters(this JsonElement element) => new(element.Matrices("W").Zip(element.Matrices("b")));

    public static Matrix<double> ToMatrix(this JsonElement rows) =>
        Matrix<double>.Build.DenseOfRows(rows.EnumerateArray().Select(row => row.EnumerateArray().Select(entry => entry.GetDouble())));
}
