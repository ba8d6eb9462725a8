namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>A legend above the plot stands on a line of its own, below the title.</summary>
    private const int LegendHeight = 30;

    /// <summary>Points in the plane, each label in its own colour and shape.</summary>
    /// <param name="X">The points: 2×m.</param>
    /// <param name="Y">Their labels: 1×m.</param>
    /// <param name="title">What stands above.</param>
    /// <param name="alt">What is to be seen, for those who cannot see it; where each label lies if not given.</param>
    /// <param name="classNames">What 0 and 1 mean; "label 0" and "label 1" if not given.</param>
    /// <exception cref="ArgumentException">X has not two rows, the shapes do not fit, or there are not two names.</exception>
    public static GenericChart Points(Matrix<double> X, Matrix<double> Y, string title = "Examples", string? alt = null, IReadOnlyList<string>? classNames = null)
    {
        const string caller = "Figures.Points";
        RequirePlane(X, Y, caller);
        var names = classNames is null ? ["label 0", "label 1"] : TwoNames(classNames, caller);
        var left = Thinning.Told(Thinning.OfColumns(X.ColumnCount).Length, X.ColumnCount);
        var groups = new[] { 0, 1 }.Select(label => (Name: names[label], Columns: Columns(Y, label))).ToList();
        var rows = groups.Select(group => new object[] { group.Name, group.Columns.Length, Extent(X, 0, group.Columns), Extent(X, 1, group.Columns) });
        var story = string.Join("; ", groups.Select(group => $"{Shapes.Count(group.Columns.Length, "point")} of {group.Name}{(group.Columns.Length > 0 ? $", x1 {Extent(X, 0, group.Columns)}, x2 {Extent(X, 1, group.Columns)}" : "")}"));
        return OnPlane(Examples(X, Y, names), left)
            .Told(title, $"{alt ?? $"Points in the plane: {story}."}{Sentence(left)}", Table.Of(["label", "points", "x1", "x2"], rows));
    }

    private static GenericChart OnPlane(IEnumerable<GenericChart> charts, string left)
    {
        var plane = Chart.Combine(charts)
            .WithAxisTitles("x1", "x2")
            .WithLayout(new
            {
                height = ChartStyle.Height + LegendHeight,
                margin = new { t = 60 + LegendHeight },
                legend = new { orientation = "h", x = 1, xanchor = "right", y = 1.02, yanchor = "bottom" },
            });
        return left.Length > 0 ? plane.WithCornerNote(left) : plane;
    }

    private static GenericChart[] Examples(Matrix<double> X, Matrix<double> Y, IReadOnlyList<string>? names = null, int most = Thinning.MostPoints, int size = 7)
    {
        var shown = Thinning.OfColumns(X.ColumnCount, most);
        return [.. new[] { 0, 1 }.Select(label =>
        {
            var columns = shown.Where(j => IsLabel(Y, j, label)).ToList();
            return Plot.Labelled(names?[label] ?? $"label {label}", columns.Select(j => X[0, j]), columns.Select(j => X[1, j]), label, size);
        })];
    }

    private static bool IsLabel(Matrix<double> Y, int column, int label) => Y[0, column] > 0.5 == (label == 1);

    private static int[] Columns(Matrix<double> Y, int label) => [.. Enumerable.Range(0, Y.ColumnCount).Where(j => IsLabel(Y, j, label))];

    private static string Extent(Matrix<double> X, int row, int[] columns)
    {
        if (columns.Length == 0)
            return "";
        var (low, high) = (columns.Min(j => X[row, j]), columns.Max(j => X[row, j]));
        return $"from {Digits(low, high - low)} to {Digits(high, high - low)}";
    }

    private static IReadOnlyList<string> TwoNames(IReadOnlyList<string>? classNames, string caller)
    {
        var names = classNames ?? ["0", "1"];
        if (names.Count != 2)
            throw new ArgumentException($"{caller}: there {(names.Count == 1 ? "is" : "are")} {Shapes.Count(names.Count, "class name")}; it needs two, for 0 and for 1.");
        if (names[0] == names[1])
            throw new ArgumentException($"{caller}: both class names are “{names[0]}”; it needs two that can be told apart, for 0 and for 1.");
        return names;
    }

    private static void RequirePlane(Matrix<double> X, Matrix<double> Y, string caller)
    {
        Require.NotNull(X, caller);
        Require.NotNull(Y, caller);
        if (X.RowCount != 2)
            throw new ArgumentException($"{caller}: X is {Shapes.Of(X)}; a picture of the plane needs two rows, one for each coordinate.");
        if (X.ColumnCount == 0)
            throw new ArgumentException($"{caller}: X is {Shapes.Of(X)}; it needs at least one column, a point to draw.");
        if (Y.RowCount != 1 || Y.ColumnCount != X.ColumnCount)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)} but X is {Shapes.Of(X)}; Y needs to be {Shapes.Of(1, X.ColumnCount)}, one label for each column of X.");
        Require.Finite(X, "X", caller);
    }

    private static void RequireHistory(IReadOnlyList<(int Iteration, Parameters Parameters)> history, string caller)
    {
        Require.NotNull(history, caller);
        if (history.Count == 0)
            throw new ArgumentException($"{caller}: the history is empty; Trainer.History makes one.");
    }
}
