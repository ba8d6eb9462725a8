using System.Security;

namespace DeepNet.Interactive;

/// <summary>Small pieces of HTML.</summary>
internal static class Html
{
    /// <summary>The text with the five characters replaced that mean something in HTML.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text);
}
