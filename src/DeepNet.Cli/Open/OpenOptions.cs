namespace DeepNet.Cli;

/// <summary>What <c>deepnet open</c> was asked for.</summary>
/// <param name="Lesson">The lesson to open, as the user named it; null for the first.</param>
/// <param name="Workbook">Whether to open the workbook of that lesson instead.</param>
/// <param name="Port">The port; null for a free one.</param>
/// <param name="Browser">Whether to start the browser.</param>
public sealed record OpenOptions(string? Lesson, bool Workbook, int? Port, bool Browser);
