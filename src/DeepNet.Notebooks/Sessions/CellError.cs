using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>What went wrong in a cell, and where.</summary>
/// <param name="Kind">Why the cell did not succeed.</param>
/// <param name="TypeName">The exception's type name without its namespace, such as <c>InvalidOperationException</c>.</param>
/// <param name="Message">What happened, for the reader.</param>
/// <param name="Line">The cell's line, from 1; null when no line is to blame.</param>
/// <param name="Column">The column in that line, from 1; null when it is not known.</param>
/// <param name="Stack">The cells' and loaded files' lines that led there, innermost first; the same on every machine.</param>
/// <param name="Package">The package that could not be had, as <c>Id</c> or <c>Id Version</c>.</param>
public sealed record CellError(
    CellErrorKind Kind,
    string TypeName,
    string Message,
    int? Line = null,
    int? Column = null,
    IReadOnlyList<string>? Stack = null,
    string? Package = null)
{
    /// <summary>The cells' and loaded files' lines that led there, innermost first; the same on every machine.</summary>
    public IReadOnlyList<string> Stack { get; init; } = Stack ?? [];

    /// <summary>The error as a notebook keeps it.</summary>
    public ErrorOutput ToOutput() => new(TypeName, Message, [$"{TypeName}: {Message}", .. Stack]);

    internal JsonObject ToJson() => new()
    {
        ["kind"] = Kind.ToString(),
        ["type"] = TypeName,
        ["message"] = Message,
        ["line"] = Line,
        ["column"] = Column,
        ["stack"] = new JsonArray([.. Stack.Select(line => JsonValue.Create(line))]),
        ["package"] = Package,
    };

    internal static CellError FromJson(JsonNode json) => new(
        Enum.Parse<CellErrorKind>((string)json["kind"]!),
        (string)json["type"]!,
        (string)json["message"]!,
        (int?)json["line"],
        (int?)json["column"],
        [.. json["stack"]!.AsArray().Select(line => (string)line!)],
        (string?)json["package"]);
}
