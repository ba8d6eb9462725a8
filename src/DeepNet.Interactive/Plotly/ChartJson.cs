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

    private abstract class Writer<T> : JsonConverter<T>
    {
        public override bool CanRead => false;

        public override T ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer) => throw new NotSupportedException();
    }

    private sealed class Scalar : Writer<double>
    {
        public override void WriteJson(JsonWriter writer, double value, JsonSerializer serializer)
        {
            if (double.IsFinite(value))
                writer.WriteRawValue(NumpyText.Significant(value + 0.0, ScalarDigits));
            else
                writer.WriteNull();
        }
    }

    private sealed class Numbers : Writer<IEnumerable<double>>
    {
        public override void WriteJson(JsonWriter writer, IEnumerable<double>? value, JsonSerializer serializer) => WriteRow(writer, value!, Figures.Spread(value!));
    }

    private sealed class Table : Writer<IEnumerable<IEnumerable<double>>>
    {
        public override void WriteJson(JsonWriter writer, IEnumerable<IEnumerable<double>>? value, JsonSerializer serializer)
        {
            var spread = Figures.Spread(value!.SelectMany(row => row));
            writer.WriteStartArray();
            foreach (var row in value!)
                WriteRow(writer, row, spread);
            writer.WriteEndArray();
        }
    }
}
