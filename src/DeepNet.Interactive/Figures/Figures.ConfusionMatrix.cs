namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>How many examples of each label got each answer.</summary>
    /// <param name="predictions">The answers, 0 or 1: 1×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="classNames">What 0 and 1 mean; "0" and "1" if not given.</param>
    /// <exception cref="ArgumentException">The shapes differ or are not 1×m, or there are not two different names.</exception>
    public static GenericChart ConfusionMatrix(Matrix<double> predictions, Matrix<double> Y, IReadOnlyList<string>? classNames = null)
    {
        const string caller = "Figures.ConfusionMatrix";
        Require.SameShape(predictions, Y, caller: caller);
        if (Y.RowCount != 1 || Y.ColumnCount == 0)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)}; it needs to be one row, a label for each example.");
        var names = TwoNames(classNames, caller);

        int[][] rows = [[0, 0], [0, 0]];
        for (var j = 0; j < Y.ColumnCount; j++)
            rows[IsLabel(Y, j, 1) ? 1 : 0][IsLabel(predictions, j, 1) ? 1 : 0]++;
        var right = rows[0][0] + rows[1][1];

        var labels = names.Select(ChartStyle.Escaped).ToArray();
        var chart = Chart.Heatmap<int, string, string, string>(
            rows, X: labels, Y: labels, ShowScale: false, XGap: 3, YGap: 3, ColorScale: Plot.Scale((0, Palette.Ground), (1, Palette.CostHigh)))
            .WithTraces(new
            {
                text = rows.Select((row, truth) => row.Select((count, answer) => $"{Shapes.Number(count)} {(truth == answer ? "✓" : "✗")}").ToArray()).ToArray(),
                texttemplate = "%{text}",
                textfont = new { size = 26, color = Palette.Ink },
                hovertemplate = "label %{y}, answer %{x}: %{z}<extra></extra>",
                zmin = 0,
                zmax = Math.Max(1, rows.Max(row => row.Max())),
            })
            .WithAxisTitles("answer", "label")
            .WithLayout(new { margin = new { l = 120 }, xaxis = new { type = "category", showgrid = false }, yaxis = new { type = "category", showgrid = false, autorange = "reversed" } });
        var alt = $"{right} of {Shapes.Count(Y.ColumnCount, "answer")} are right ({Percent(right / (double)Y.ColumnCount)}). Label {names[0]}: {rows[0][0]} right, {rows[0][1]} taken for {names[1]}. Label {names[1]}: {rows[1][1]} right, {rows[1][0]} taken for {names[0]}.";
        return chart.Told("Labels and answers", alt, Table.Of(["label", $"answer {names[0]}", $"answer {names[1]}"], [[names[0], rows[0][0], rows[0][1]], [names[1], rows[1][0], rows[1][1]]]), "svg");
    }
}
