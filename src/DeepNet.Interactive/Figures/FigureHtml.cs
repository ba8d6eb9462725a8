using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeepNet.Interactive;

/// <summary>
/// Reads and changes the HTML of figures in a notebook's outputs: finds them, puts static pictures in, takes them out.
/// A figure is <c>&lt;figure class="deepnet-figure" data-figure='JSON'&gt;what is shown without a script&lt;/figure&gt;</c>.
/// </summary>
public static partial class FigureHtml
{
    internal const string ScriptMark = "data-deepnet=\"plotly\"";

    /// <summary>The JSON of each figure in this HTML, in order: an object with alt, format, data and layout.</summary>
    public static IReadOnlyList<string> JsonOf(string html) =>
        [.. FigureElement().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["json"].Value))];

    /// <summary>A short name for a figure's content: two figures with the same hash have the same picture.</summary>
    public static string HashOf(string figureJson) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figureJson)))[..16];

    /// <summary>The data URI of each figure's static picture, in order; null where it has none.</summary>
    public static IReadOnlyList<string?> PicturesOf(string html) =>
        [.. FigureElement().Matches(html).Select(match => PictureSource().Match(match.Groups["still"].Value) is { Success: true } source ? source.Groups[1].Value : null)];

    /// <summary>The HTML with static pictures in its figures.</summary>
    /// <param name="html">An output's HTML.</param>
    /// <param name="pictureOf">Gives the data URI of a figure's picture, from the figure's JSON; null leaves that figure as it is.</param>
    public static string WithPictures(string html, Func<string, string?> pictureOf) =>
        FigureElement().Replace(html, match =>
        {
            var json = WebUtility.HtmlDecode(match.Groups["json"].Value);
            return pictureOf(json) is { } uri ? Element(json, Picture(uri, AltOf(json))) : match.Value;
        });

    /// <summary>The HTML with nothing inside its figures but their data: what is left to compare between two runs.</summary>
    public static string WithoutPictures(string html) =>
        FigureElement().Replace(html, match => Element(WebUtility.HtmlDecode(match.Groups["json"].Value), ""));

    /// <summary>The HTML without the plotly.js that Setup() puts into the page.</summary>
    public static string WithoutPlotly(string html) => PlotlyElement().Replace(html, "");

    /// <summary>The text that says what the figure shows.</summary>
    public static string AltOf(string figureJson) => Property(figureJson, "alt");

    /// <summary>What kind of static picture suits the figure: "svg", or "webp" where an SVG would be large.</summary>
    public static string FormatOf(string figureJson) => Property(figureJson, "format");

    internal static string Element(string json, string still) =>
        $"<figure class=\"deepnet-figure\" style=\"margin:0\" data-figure='{Attribute(json)}'>{still}</figure>";

    internal static string Picture(string uri, string alt) =>
        $"<img src=\"{uri}\" alt=\"{Html.Escape(alt)}\" style=\"max-width:100%\">";

    // in single quotes the many double quotes of JSON stay as they are
    private static string Attribute(string json) =>
        json.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Property(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    [GeneratedRegex("<figure class=\"deepnet-figure\"[^>]*? data-figure='(?<json>[^']*)'>(?<still>.*?)</figure>", RegexOptions.Singleline)]
    private static partial Regex FigureElement();

    [GeneratedRegex("<img src=\"(data:image/[^\"]*)\"")]
    private static partial Regex PictureSource();

    [GeneratedRegex("<script data-deepnet=\"plotly\">.*?</script>", RegexOptions.Singleline)]
    private static partial Regex PlotlyElement();
}
