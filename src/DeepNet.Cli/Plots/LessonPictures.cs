using System.Text.RegularExpressions;
using DeepNet.Notebooks;

namespace DeepNet.Cli;

/// <summary>The pictures in a notebook's outputs, as files.</summary>
public static partial class LessonPictures
{
    /// <summary>Every picture, named after its cell: 04-activations/slope-picture.svg, and -2, -3, … for a cell's further ones.</summary>
    /// <param name="lesson">The lesson's name, which becomes the folder's.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(string lesson, Notebook executed) =>
        from cell in executed.Cells
        let html = string.Concat(cell.Outputs.OfType<DataOutput>().Select(output => output.GetText("text/html")))
        from picture in Image().Matches(html).Index()
        let number = picture.Index == 0 ? "" : $"-{picture.Index + 1}"
        let extension = picture.Item.Groups["type"].Value.Split('+')[0]
        select (Path.Combine(lesson, $"{cell.Id}{number}.{extension}"), Convert.FromBase64String(picture.Item.Groups["data"].Value));

    [GeneratedRegex("<img src=\"data:image/(?<type>[a-z+]+);base64,(?<data>[A-Za-z0-9+/=]+)\"")]
    private static partial Regex Image();
}
