namespace DeepNet.Interactive;

/// <summary>Square colour images side by side, each with a text below.</summary>
internal static class ImageGrid
{
    private const int Columns = 5;
    private const int ThumbnailSide = 32;
    private const int Size = 125;
    private const int Top = 60;
    private const int LineOfText = 20;
    private const double GapX = 0.02;

    /// <summary>The chart.</summary>
    /// <param name="images">Each image's data URI, the text below it and the text's colour.</param>
    /// <param name="linesOfText">How many lines the longest text has.</param>
    public static GenericChart Of(IReadOnlyList<(string Source, string Text, string Color)> images, int linesOfText)
    {
        var gap = 20 + linesOfText * LineOfText;
        var rows = (images.Count + Columns - 1) / Columns;
        var height = rows * Size + (rows - 1) * gap;
        var chart = Chart.Point<double, double, string>([], []).WithLayout(new
        {
            height = Top + height + gap,
            margin = new { l = 20, r = 20, t = Top, b = gap },
            xaxis = new { visible = false },
            yaxis = new { visible = false },
        });
        var layoutImages = new List<LayoutImage>();
        foreach (var (i, image) in images.Index())
        {
            var width = (1 - GapX * (Columns - 1)) / Columns;
            var left = i % Columns * (width + GapX);
            var upper = 1 - i / Columns * (Size + gap) / (double)height;
            layoutImages.Add(new LayoutImage().With(new { source = image.Source, xref = "paper", yref = "paper", x = left + width / 2, y = upper, sizex = width, sizey = Size / (double)height, xanchor = "center", yanchor = "top", sizing = "contain" }));
            chart.WithAnnotation(new { text = image.Text, xref = "paper", yref = "paper", x = left + width / 2, y = upper - Size / (double)height, xanchor = "center", yanchor = "top", showarrow = false, font = new { color = image.Color } });
        }

        return chart.WithLayout(new { images = layoutImages.ToArray() });
    }

    /// <summary>The side of the images in the columns of X.</summary>
    /// <exception cref="ArgumentException">X holds no square colour images, or a pixel is not between 0 and 1.</exception>
    public static int SideOf(Matrix<double> X, string caller)
    {
        var side = (int)Math.Round(Math.Sqrt(X.RowCount / 3.0));
        if (side * side * 3 != X.RowCount || side == 0)
            throw new ArgumentException($"{caller}: X has {Shapes.Count(X.RowCount, "row")}; square colour images have side·side·3, such as 64·64·3 = 12288.");
        var (low, high) = X.MinMax();
        // what a computation left a rounding error outside is still a pixel
        if (!(low >= -1e-6 && high <= 1 + 1e-6))
            throw new ArgumentException($"{caller}: the pixels of X go from {Figures.Digits(low)} to {Figures.Digits(high)}; they need to be from 0 to 1{(low >= 0 && high <= 255 ? ", so divide X by 255" : "")}.");
        return side;
    }

    /// <summary>An image as a data URI, by means over blocks of pixels: at 64 pixels a side, ten images would make the notebook a quarter megabyte larger.</summary>
    public static string Thumbnail(Matrix<double> X, int example, int side)
    {
        var step = Math.Max(1, (side + ThumbnailSide - 1) / ThumbnailSide);
        var small = side / step;
        var pixels = new byte[small * small * 3];
        for (var k = 0; k < pixels.Length; k++)
        {
            var (row, column, channel) = (k / 3 / small, k / 3 % small, k % 3);
            var sum = 0.0;
            for (var p = 0; p < step * step; p++)
                sum += X[(((row * step + p / step) * side) + column * step + p % step) * 3 + channel, example];
            pixels[k] = (byte)Math.Round(Math.Clamp(sum / (step * step), 0, 1) * 255);
        }

        return PngImage.DataUri(pixels, small);
    }
}
