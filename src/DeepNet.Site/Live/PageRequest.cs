using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepNet.Site;

/// <summary>What a page asks of its session.</summary>
/// <param name="Type"><c>run</c>, <c>interrupt</c>, <c>restart</c>, <c>save</c>, <c>complete</c> or <c>hover</c>.</param>
/// <param name="Cells">Of <c>run</c>: the cells to run, in order. Of <c>save</c>: all code cells.</param>
/// <param name="All">Of <c>run</c>: whether cells that the lesson leaves out of a run are left out.</param>
/// <param name="Id">Of <c>complete</c> and <c>hover</c>: the number that the answer carries.</param>
/// <param name="Code">Of both: the cell's code.</param>
/// <param name="Line">Of both: the cursor's line, from 0.</param>
/// <param name="Column">Of both: its column, from 1.</param>
internal sealed record PageRequest(
    string Type, IReadOnlyList<CellSource>? Cells = null, bool All = false, int Id = 0, string Code = "", int Line = 1, int Column = 1)
{
    /// <summary>How messages are read and written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // The page parses it as JSON, not as HTML: nothing more need be escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PageRequest Parse(ReadOnlySpan<byte> message) =>
        JsonSerializer.Deserialize<PageRequest>(message, Json) ?? throw new JsonException("The message is null.");
}
