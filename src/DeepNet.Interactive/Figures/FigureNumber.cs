using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeepNet.Interactive;

/// <summary>Writes a figure's numbers to five significant digits: more than a picture shows, and fewer bytes.</summary>
internal sealed class FigureNumber : JsonConverter<double>
{
    private const int Digits = 5;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    // minus zero is zero, and what is not a number is a gap
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteRawValue(NumpyText.Significant(value + 0.0, Digits));
        else
            writer.WriteNullValue();
    }
}
