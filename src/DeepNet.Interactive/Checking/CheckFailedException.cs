namespace DeepNet.Interactive;

/// <summary>A check in a notebook failed; the message says which, and what came instead.</summary>
public sealed class CheckFailedException(string message) : Exception(message);
