using Microsoft.AspNetCore.Html;

namespace DeepNet.Notebooks.Cells;

/// <summary>What every cell can call without an import, under the names of .NET Interactive.</summary>
public static class CellHelpers
{
    internal static ValueDisplay? Target { get; set; }

    /// <summary>Shows a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">In which forms; none for those that the value's type prefers.</param>
    /// <returns>The value shown.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        Target?.Show(value, mimeTypes, isResult: false);
        return new DisplayedValue(value);
    }

    /// <summary>Shows a value.</summary>
    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text as it is, as a document of a MIME type.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Such as <c>text/markdown</c>.</param>
    /// <returns>The value shown.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        Target?.ShowText(value, mimeType);
        return new DisplayedValue(value);
    }

    /// <summary>Text that is HTML already.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
