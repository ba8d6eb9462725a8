using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DeepNet.Interactive;

/// <summary>
/// A figure as it stands in a notebook's HTML:
/// <c>&lt;figure class="deepnet-figure" data-hash='…' data-figure='JSON'&gt;what is shown without a script&lt;/figure&gt;</c>.
/// Whoever finds, reads or changes such an element does it here.
/// </summary>
/// <param name="Json">An object with alt, format, data and layout.</param>
/// <param name="Picture">The data URI of the static picture; null where there is none.</param>
public sealed partial record FigureElement(string Json, string? Picture = null)
{
    /// <summary>The attribute that holds the data.</summary>
    public const string DataAttribute = "data-figure";

    /// <summary>A short name for the figure's content: two figures with the same hash have the same picture.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)))[..16];

    /// <summary>The text that says what the figure shows.</summary>
    public string AltText => (string)JsonNode.Parse(Json)!["alt"]!;

    /// <summary>The figures in this HTML, in order.</summary>
    public static IReadOnlyList<FigureElement> In(string html) => [.. Element().Matches(html).Select(Read)];

    /// <summary>The HTML with each of its figures replaced.</summary>
    /// <param name="html">An output's HTML.</param>
    /// <param name="replace">Gives the HTML that takes a figure's place; null leaves that figure as it is.</param>
    public static string Replace(string html, Func<FigureElement, string?> replace) =>
        Element().Replace(html, match => replace(Read(match)) ?? match.Value);

    /// <summary>The HTML with nothing inside its figures but their data: what is left to compare between two runs.</summary>
    public static string WithoutPictures(string html) =>
        Replace(html, figure => $"<figure data-figure='{Attribute(figure.Json)}'></figure>");

    /// <summary>The element, with the picture in it.</summary>
    public string ToHtml() => ToHtml(Picture is null ? "" : $"<img src=\"{Picture}\" alt=\"{Html.Escape(AltText)}\" style=\"max-width:100%\">");

    /// <summary>The element with other HTML in it.</summary>
    internal string ToHtml(string still) =>
        $"<figure class=\"deepnet-figure\" style=\"margin:0\" data-hash='{Hash}' {DataAttribute}='{Attribute(Json)}'>{still}</figure>";

    private static FigureElement Read(Match match) => new(
        WebUtility.HtmlDecode(match.Groups["json"].Value),
        match.Groups["picture"] is { Success: true } picture ? picture.Value : null);

    // in single quotes the many double quotes of JSON stay as they are
    private static string Attribute(string json) => json
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<figure class=\"deepnet-figure\"[^>]*? data-figure='(?<json>[^']*)'>(?:<img src=\"(?<picture>data:image/[^\"]*)\"[^>]*>)?.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Element();
}
