namespace DeepNet.Notebooks;

/// <summary>A part of a cell's text.</summary>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Column">The first column, from 1.</param>
/// <param name="EndLine">The last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public sealed record TextSpan(int Line, int Column, int EndLine, int EndColumn)
{
    internal static TextSpan? Read(JsonNode? json) => json is null
        ? null
        : new TextSpan(
            (int)json["start"]!["line"]! + 1, (int)json["start"]!["character"]! + 1, (int)json["end"]!["line"]! + 1, (int)json["end"]!["character"]! + 1);
}
