namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int MostImages = 20;
    private const int MostPictures = 15;

    /// <summary>Images with a line of text below each. One of more than 32 points a side is shown smaller, by means over blocks.</summary>
    /// <param name="X">The images, side·side·3 × m with at most 20 columns, each pixel's red, green and blue between 0 and 1, row by row.</param>
    /// <param name="names">What stands below each.</param>
    /// <param name="title">What they are.</param>
    /// <param name="alt">What is to be seen in them, for those who cannot see it.</param>
    /// <exception cref="ArgumentException">X holds no square colour images or too many, a pixel is not between 0 and 1, or there is not one name for each.</exception>
    public static GenericChart Images(Matrix<double> X, IReadOnlyList<string> names, string title, string alt)
    {
        const string caller = "Figures.Images";
        Require.NotEmpty(X, caller);
        Require.NotNull(names, caller);
        Require.NotNull(title, caller);
        Require.NotNull(alt, caller);
        if (X.ColumnCount > MostImages)
            throw new ArgumentException($"{caller}: X has {Shapes.Count(X.ColumnCount, "column")}; at most {MostImages} images fit, take some of them.");
        if (names.Count != X.ColumnCount)
            throw new ArgumentException($"{caller}: {Shapes.Count(names.Count, "name")} came for {Shapes.Count(X.ColumnCount, "image")}; it needs one for each.");
        var side = ImageGrid.SideOf(X, caller);
        return ImageGrid.Of([.. names.Select((name, i) => (ImageGrid.Thumbnail(X, i, side), ChartStyle.Escaped(name), Palette.Ink))], 1)
            .Told(title, alt, Table.Of(["column", "image"], names.Select((name, i) => new object[] { i, name })), "webp");
    }

    /// <summary>Images with what they are and what the network says, right (✓) or wrong (✗).</summary>
    /// <param name="X">The images, side·side·3 × m, each pixel's red, green and blue between 0 and 1, row by row.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="predictions">The answers, 0 or 1: 1×m.</param>
    /// <param name="classNames">What 0 and 1 mean; "0" and "1" if not given.</param>
    /// <param name="examples">Which columns of X, from 0, at most 15; the first ten if not given.</param>
    /// <exception cref="ArgumentException">X holds no square colour images, a pixel is not between 0 and 1, the shapes do not fit, a column does not exist, or there are not two names.</exception>
    public static GenericChart Gallery(Matrix<double> X, Matrix<double> Y, Matrix<double> predictions, IReadOnlyList<string>? classNames = null, IReadOnlyList<int>? examples = null)
    {
        const string caller = "Figures.Gallery";
        Require.NotEmpty(X, caller);
        Require.SameShape(predictions, Y, caller: caller);
        if (Y.RowCount != 1 || Y.ColumnCount != X.ColumnCount)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)} but X is {Shapes.Of(X)}; Y needs to be {Shapes.Of(1, X.ColumnCount)}.");
        var side = ImageGrid.SideOf(X, caller);
        var names = TwoNames(classNames, caller);
        var chosen = examples ?? [.. Enumerable.Range(0, Math.Min(10, X.ColumnCount))];
        RequireExamples(chosen, X.ColumnCount, caller);

        var all = chosen.Select(example => (Example: example, Label: names[IsLabel(Y, example, 1) ? 1 : 0], Answer: names[IsLabel(predictions, example, 1) ? 1 : 0])).ToList();
        var pictures = all.Select(each => (ImageGrid.Thumbnail(X, each.Example, side), Words(each.Label, each.Answer), each.Label == each.Answer ? Palette.Ink : Palette.Wrong));
        var wrong = all.Where(each => each.Label != each.Answer).Select(each => $"column {each.Example} is {each.Label} but was taken for {each.Answer}").ToList();
        var alt = $"{Shapes.Count(all.Count, "image")} with the network's answers, {all.Count - wrong.Count} right and {wrong.Count} wrong.{(wrong.Count > 0 ? $" Wrong: {string.Join("; ", wrong)}." : "")}";
        return ImageGrid.Of([.. pictures], 2)
            .Told("Images and answers", alt, Table.Of(["column", "label", "answer", "right"], all.Select(each => new object[] { each.Example, each.Label, each.Answer, each.Label == each.Answer ? "✓" : "✗" })), "webp");

        static string Words(string label, string answer) =>
            label == answer ? $"✓ {ChartStyle.Escaped(answer)}" : $"✗ {ChartStyle.Escaped(answer)}<br>is {ChartStyle.Escaped(label)}";
    }

    private static void RequireExamples(IReadOnlyList<int> examples, int count, string caller)
    {
        if (examples.Count is 0 or > MostPictures)
            throw new ArgumentException($"{caller}: there are {Shapes.Count(examples.Count, "example")} to show; it needs from 1 to {MostPictures}.");
        if (examples.Any(example => example < 0 || example >= count))
            throw new ArgumentOutOfRangeException(nameof(examples), $"{caller}: there is no example {Shapes.Number(examples.First(example => example < 0 || example >= count))}; X has {Shapes.Count(count, "column")}.");
    }
}
