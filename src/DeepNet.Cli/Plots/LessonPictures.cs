using AngleSharp.Html.Parser;
using DeepNet.Interactive;

namespace DeepNet.Cli;

/// <summary>The pictures in a notebook's outputs, as files.</summary>
public static class LessonPictures
{
    private const string Image = "image/";

    /// <summary>Every picture, named after its cell: 04-activations/slope-picture.svg, and -2, -3, … for a cell's further ones.</summary>
    /// <param name="lesson">The lesson's name, which becomes the folder's.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(string lesson, Notebook executed) =>
        from cell in executed.Cells
        let html = string.Concat(cell.Outputs.OfType<DataOutput>().Select(output => output.GetText("text/html")))
        from picture in Pictures(html).Index()
        let number = picture.Index == 0 ? "" : $"-{picture.Index + 1}"
        select (Path.Combine(lesson, $"{cell.Id}{number}.{picture.Item.Extension}"), picture.Item.Bytes);

    private static IEnumerable<(string Extension, byte[] Bytes)> Pictures(string html) =>
        from image in new HtmlParser().ParseDocument(html).Images
        let data = Picture.Parse(image.GetAttribute("src") ?? "")
        where data is not null && data.MimeType.StartsWith(Image, StringComparison.Ordinal)
        select (data.MimeType[Image.Length..].Split('+')[0], data.Bytes);
}
