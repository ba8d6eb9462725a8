namespace DeepNet.Notebooks;

/// <summary>What the compiler says of a place in a cell.</summary>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Column">The first column, from 1.</param>
/// <param name="EndLine">The last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
/// <param name="IsError">Whether it keeps the cell from running; else it is a warning or a hint.</param>
/// <param name="Id">Such as <c>CS0103</c>.</param>
/// <param name="Message">The compiler's sentence.</param>
public sealed record CellDiagnostic(int Line, int Column, int EndLine, int EndColumn, bool IsError, string Id, string Message)
{
    internal static CellDiagnostic Read(JsonNode json)
    {
        var place = TextSpan.Read(json["linePositionSpan"])!;
        return new CellDiagnostic(
            place.Line, place.Column, place.EndLine, place.EndColumn, (string?)json["severity"] == "error", (string?)json["code"] ?? "", (string?)json["message"] ?? "");
    }
}
