using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostImages = 20;

    /// <summary>Images with a line of text below each. One of more than 32 points a side is shown smaller, by means over blocks.</summary>
    /// <param name="X">The images, side·side·3 × m with at most 20 columns, each pixel's red, green and blue between 0 and 1, row by row.</param>
    /// <param name="names">What stands below each.</param>
    /// <param name="title">What they are.</param>
    /// <param name="alt">What is to be seen in them, for those who cannot see it.</param>
    /// <exception cref="ArgumentException">X holds no square colour images or too many, or there is not one name for each.</exception>
    public static Figure Images(Matrix<double> X, IReadOnlyList<string> names, string title, string alt)
    {
        const string caller = "Figures.Images";
        Require.NotEmpty(X, caller);
        Require.NotNull(names, caller);
        Require.NotNull(title, caller);
        Require.NotNull(alt, caller);
        var side = SideOfImages(X, caller);
        if (X.ColumnCount > MostImages)
            throw new ArgumentException($"{caller}: X has {Shapes.Count(X.ColumnCount, "column")}; at most {MostImages} images fit, take some of them.");
        if (names.Count != X.ColumnCount)
            throw new ArgumentException($"{caller}: {Shapes.Count(names.Count, "name")} came for {Shapes.Count(X.ColumnCount, "image")}; it needs one for each.");

        const int size = 125, gap = 40, top = 60;
        var rows = (X.ColumnCount + GalleryColumns - 1) / GalleryColumns;
        var height = rows * size + (rows - 1) * gap;
        var plots = new Subplots(X.ColumnCount, GalleryColumns, 0.02, gap / (double)height);
        var layout = Plot.Layout(height: top + height + gap);
        layout["margin"] = new { l = 20, r = 20, t = top, b = gap };
        layout["xaxis"] = layout["yaxis"] = new { visible = false };
        var (images, annotations) = (new List<object>(), new List<object>());
        foreach (var (i, name) in names.Index())
        {
            var (x, y) = plots.Domain(i);
            images.Add(new { source = Thumbnail(X, i, side), xref = "paper", yref = "paper", x = (x.From + x.To) / 2, y = y.To, sizex = x.To - x.From, sizey = y.To - y.From, xanchor = "center", yanchor = "top", sizing = "contain" });
            annotations.Add(new { text = Plot.Escaped(name), xref = "paper", yref = "paper", x = (x.From + x.To) / 2, y = y.From, xanchor = "center", yanchor = "top", showarrow = false });
        }

        layout["images"] = images;
        layout["annotations"] = annotations;
        return Plot.Figure(title, alt, [new { type = "scatter", x = Array.Empty<double>(), y = Array.Empty<double>() }], layout, Table.Of(["column", "image"], names.Select((name, i) => new object[] { i, name })), "webp");
    }

    private static int SideOfImages(Matrix<double> X, string caller)
    {
        var side = (int)Math.Round(Math.Sqrt(X.RowCount / 3.0));
        return side * side * 3 == X.RowCount
            ? side
            : throw new ArgumentException($"{caller}: X has {Shapes.Count(X.RowCount, "row")}; square colour images have side·side·3, such as 64·64·3 = 12288.");
    }
}
