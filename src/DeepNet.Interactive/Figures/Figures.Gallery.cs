using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int GalleryColumns = 5;
    private const int GallerySide = 32;
    private const int MostPictures = 15;

    /// <summary>Images with what they are and what the network says, right (✓) or wrong (✗).</summary>
    /// <param name="X">The images, side·side·3 × m, each pixel's red, green and blue between 0 and 1, row by row.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="predictions">The answers, 0 or 1: 1×m.</param>
    /// <param name="classNames">What 0 and 1 mean; "0" and "1" if not given.</param>
    /// <param name="examples">Which columns of X, from 0, at most 15; the first ten if not given.</param>
    /// <exception cref="ArgumentException">X holds no square colour images, the shapes do not fit, or a column does not exist.</exception>
    public static Figure Gallery(Matrix<double> X, Matrix<double> Y, Matrix<double> predictions, IReadOnlyList<string>? classNames = null, IReadOnlyList<int>? examples = null)
    {
        const string caller = "Figures.Gallery";
        Require.NotNull(X, caller);
        Require.SameShape(predictions, Y, caller: caller);
        var side = SideOfImages(X, caller);
        if (Y.RowCount != 1 || Y.ColumnCount != X.ColumnCount)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)} but X is {Shapes.Of(X)}; Y needs to be {Shapes.Of(1, X.ColumnCount)}.");
        var shown = examples ?? [.. Enumerable.Range(0, Math.Min(10, X.ColumnCount))];
        RequireExamples(shown, X.ColumnCount, caller);

        var names = classNames ?? ["0", "1"];
        var plots = new Subplots(shown.Count, GalleryColumns, 0.02, 0.28);
        var layout = Plot.Layout(height: 70 + 170 * plots.Rows);
        layout["margin"] = new { l = 20, r = 20, t = 70, b = 60 };
        layout["xaxis"] = layout["yaxis"] = new { visible = false };
        var (images, annotations, rows) = (new List<object>(), new List<object>(), new List<object[]>());
        foreach (var (i, example) in shown.Index())
        {
            var (x, y) = plots.Domain(i);
            var (label, answer) = (names[Y[0, example] > 0.5 ? 1 : 0], names[predictions[0, example] > 0.5 ? 1 : 0]);
            var isRight = Y[0, example] > 0.5 == predictions[0, example] > 0.5;
            images.Add(new { source = Thumbnail(X, example, side), xref = "paper", yref = "paper", x = (x.From + x.To) / 2, y = y.To, sizex = x.To - x.From, sizey = y.To - y.From, xanchor = "center", yanchor = "top", sizing = "contain" });
            annotations.Add(new { text = Plot.Escaped($"{(isRight ? "✓" : "✗")} {answer}") + (isRight ? "" : "<br>" + Plot.Escaped($"is {label}")), xref = "paper", yref = "paper", x = (x.From + x.To) / 2, y = y.From, xanchor = "center", yanchor = "top", showarrow = false, font = new { color = isRight ? Palette.Ink : "#a33c00" } });
            rows.Add([example, label, answer, isRight ? "✓" : "✗"]);
        }

        layout["images"] = images;
        layout["annotations"] = annotations;
        var wrong = rows.Where(row => Equals(row[3], "✗")).Select(row => $"column {row[0]} is {row[1]} but was taken for {row[2]}").ToList();
        var alt = $"{Shapes.Count(shown.Count, "image")} with the network's answers, {shown.Count - wrong.Count} right and {wrong.Count} wrong.{(wrong.Count > 0 ? $" Wrong: {string.Join("; ", wrong)}." : "")}";
        return Plot.Figure("Images and answers", alt, [new { type = "scatter", x = Array.Empty<double>(), y = Array.Empty<double>() }], layout, Table.Of(["column", "label", "answer", "right"], rows), "webp");
    }

    private static void RequireExamples(IReadOnlyList<int> examples, int count, string caller)
    {
        if (examples.Count is 0 or > MostPictures)
            throw new ArgumentException($"{caller}: there are {Shapes.Count(examples.Count, "example")} to show; it needs from 1 to {MostPictures}.");
        if (examples.FirstOrDefault(example => example < 0 || example >= count, -1) is var missing && examples.Any(example => example < 0 || example >= count))
            throw new ArgumentOutOfRangeException(nameof(examples), $"{caller}: there is no example {missing}; X has {Shapes.Count(count, "column")}.");
    }

    // the mean over blocks of pixels: at 64 pixels a side, ten images would make the notebook a quarter megabyte larger
    private static string Thumbnail(Matrix<double> X, int example, int side)
    {
        var step = Math.Max(1, (side + GallerySide - 1) / GallerySide);
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
