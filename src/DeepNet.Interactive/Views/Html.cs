using System.Security;

namespace DeepNet.Interactive;

/// <summary>Small pieces of HTML.</summary>
internal static class Html
{
    /// <summary>The text with the five characters replaced that mean something in HTML.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>Text in a fixed-width font, line by line as it is; it scrolls sideways where it is too wide.</summary>
    public static string Preformatted(string html) =>
        $"<pre style=\"margin:.25em 0;overflow-x:auto\">{html}</pre>";

    /// <summary>A small heading above a value.</summary>
    public static string Heading(string html) => $"<div style=\"font-weight:bold\">{html}</div>";
}
