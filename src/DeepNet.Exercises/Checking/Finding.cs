namespace DeepNet.Exercises;

/// <summary>One thing that is wrong.</summary>
/// <param name="Output">Where it shows: "dW"; empty if it concerns the whole function.</param>
/// <param name="Mistake">The mistake's name.</param>
/// <param name="Hint">A question or a fact that leads out of it; may be empty.</param>
/// <param name="Evidence">The numbers that show it; may be empty.</param>
public sealed record Finding(string Output, string Mistake, string Hint, string Evidence);
