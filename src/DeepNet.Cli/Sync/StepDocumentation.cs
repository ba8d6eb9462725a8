namespace DeepNet.Cli;

/// <summary>What the documentation of a step says.</summary>
/// <param name="Formula">The formula; empty if it has none.</param>
/// <param name="Parameters">What goes in.</param>
/// <param name="Returns">What comes out.</param>
public sealed record StepDocumentation(string Formula, IReadOnlyList<(string Name, string Text)> Parameters, string Returns);
