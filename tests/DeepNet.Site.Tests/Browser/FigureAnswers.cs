namespace DeepNet.Site.Tests;

/// <summary>Whether a page's first legend and first slider answered a click; null where it has none, or none was tried.</summary>
internal sealed record FigureAnswers(bool? Legend, bool? Slider);
