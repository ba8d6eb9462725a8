namespace DeepNet.Cli;

/// <summary>What <c>deepnet doctor</c> found out about one thing.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Found">What is there; null where it is missing or does not work.</param>
/// <param name="Trouble">What is wrong with it, as far as there is more to say than that it is missing.</param>
/// <param name="Without">What does not work without it, and what still does.</param>
/// <param name="Cure">How to get it.</param>
/// <param name="IsNeeded">Whether the lessons need it.</param>
public sealed record Examined(string Name, string? Found, string Trouble, string Without, string Cure, bool IsNeeded = false);
