using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive.Tests;

public class ImagesTests
{
    private static readonly Matrix<double> TwoByTwo = Matrix<double>.Build.Dense(12, 2, (i, j) => j == 0 ? i / 11.0 : 1);

    [Fact]
    public void Each_image_stands_above_its_name()
    {
        var figure = Figures.Images(TwoByTwo, ["grey < white", "white"], "Two images", "One runs from black to white, the other is white.");

        Assert.Equal("[Two images] One runs from black to white, the other is white.", figure.ToPlainText());
        var layout = JsonDocument.Parse(figure.Json).RootElement.GetProperty("layout");
        Assert.Equal(["grey &lt; white", "white"], layout.GetProperty("annotations").EnumerateArray().Select(text => text.GetProperty("text").GetString()));
        var sources = layout.GetProperty("images").EnumerateArray().Select(image => image.GetProperty("source").GetString()!).ToList();
        Assert.All(sources, source => Assert.StartsWith("data:image/png;base64,", source, StringComparison.Ordinal));
        Assert.Equal(2, sources.Distinct().Count());
    }

    [Fact]
    public void Other_shapes_are_refused()
    {
        Refused("Figures.Images: X has 11 rows; square colour images have side·side·3", () => Figures.Images(TwoByTwo.RemoveRow(0), ["a", "b"], "", ""));
        Refused("Figures.Images: 1 name came for 2 images; it needs one for each.", () => Figures.Images(TwoByTwo, ["a"], "", ""));
        Refused("Figures.Images: the pixels of X go from 0 to 255; they need to be from 0 to 1, so divide X by 255.", () => Figures.Images(TwoByTwo * 255, ["a", "b"], "", ""));
        Refused("Figures.Images: the pixels of X go from -1 to 0; they need to be from 0 to 1.", () => Figures.Images(-TwoByTwo, ["a", "b"], "", ""));
        Refused("Figures.Images: X has 21 columns; at most 20 images fit", () => Figures.Images(Matrix<double>.Build.Dense(12, 21), [.. Enumerable.Repeat("a", 21)], "", ""));
    }

    private static void Refused(string beginning, Action act) => Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
}
