using System.Globalization;
using Newtonsoft.Json;

namespace DeepNet.Interactive;

/// <summary>
/// Writes a chart for plotly.js. Numbers are as short as a picture allows: each has five significant digits at least, and
/// so many more that a ten-thousandth of its array's spread is kept: two values that a screen can tell apart stay two.
/// </summary>
internal static class ChartJson
{
    private const int Digits = 5;
    private const int ScalarDigits = 10;

    private static readonly JsonSerializerSettings Settings = new()
    {
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        Culture = CultureInfo.InvariantCulture,
        Converters = { new Scalar(), new Numbers(), new Table() },
    };

    /// <summary>The JSON of a value.</summary>
    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);

    /// <summary>A number as it is written beside others of this spread.</summary>
    internal static string Text(double value, double spread)
    {
        var own = value == 0 ? 0 : Digits - 1 - Exponent(value);
        var places = Math.Max(own, spread > 0 ? Digits - 1 - Exponent(spread) : own);
        var digits = value == 0 ? 1 : Math.Max(places + Exponent(value) + 1, 1);
        // minus zero is zero
        return digits > 15 ? value.ToString("R", CultureInfo.InvariantCulture) : NumpyText.Significant(value + 0.0, digits);
    }

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));

    private static double SpreadOf(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return high > low ? high - low : 0;
    }

    // what is not a number is a gap
    private static void WriteNumber(JsonWriter writer, double value, double spread)
    {
        if (double.IsFinite(value))
            writer.WriteRawValue(Text(value, spread));
        else
            writer.WriteNull();
    }

    private static void WriteRow(JsonWriter writer, IEnumerable<double> values, double spread)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            WriteNumber(writer, value, spread);
        writer.WriteEndArray();
    }

    private abstract class Writer<T> : JsonConverter
    {
        public override bool CanRead => false;

        public override bool CanConvert(Type objectType) => typeof(T).IsAssignableFrom(objectType);

        public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => Write(writer, (T)value!);

        protected abstract void Write(JsonWriter writer, T value);
    }

    private sealed class Scalar : Writer<double>
    {
        protected override void Write(JsonWriter writer, double value)
        {
            if (double.IsFinite(value))
                writer.WriteRawValue(NumpyText.Significant(value + 0.0, ScalarDigits));
            else
                writer.WriteNull();
        }
    }

    private sealed class Numbers : Writer<IEnumerable<double>>
    {
        protected override void Write(JsonWriter writer, IEnumerable<double> value) => WriteRow(writer, value, SpreadOf(value));
    }

    private sealed class Table : Writer<IEnumerable<IEnumerable<double>>>
    {
        protected override void Write(JsonWriter writer, IEnumerable<IEnumerable<double>> value)
        {
            var spread = SpreadOf(value.SelectMany(row => row));
            writer.WriteStartArray();
            foreach (var row in value)
                WriteRow(writer, row, spread);
            writer.WriteEndArray();
        }
    }
}
