namespace DeepNet.Notebooks;

/// <summary>What is said of the symbol at a place in a cell.</summary>
/// <param name="Markdown">The symbol's signature and summary, as Markdown.</param>
/// <param name="Span">The symbol's place; null when it is not known.</param>
public sealed record Hover(string Markdown, TextSpan? Span);
