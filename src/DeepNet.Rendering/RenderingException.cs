namespace DeepNet.Rendering;

/// <summary>A picture could not be drawn; the message says why.</summary>
public sealed class RenderingException(string message, Exception? inner = null) : Exception(message, inner);
