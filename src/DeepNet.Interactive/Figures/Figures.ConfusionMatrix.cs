using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

public static partial class Figures
{
    /// <summary>How many examples of each label got each answer.</summary>
    /// <param name="predictions">The answers, 0 or 1: 1×m.</param>
    /// <param name="Y">The labels: 1×m.</param>
    /// <param name="classNames">What 0 and 1 mean; "0" and "1" if not given.</param>
    /// <exception cref="ArgumentException">The shapes differ or are not 1×m, or there are not two names.</exception>
    public static Figure ConfusionMatrix(Matrix<double> predictions, Matrix<double> Y, IReadOnlyList<string>? classNames = null)
    {
        const string caller = "Figures.ConfusionMatrix";
        Require.SameShape(predictions, Y, caller: caller);
        if (Y.RowCount != 1)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)}; it needs to be one row, a label for each example.");
        var names = classNames ?? ["0", "1"];
        if (names.Count != 2)
            throw new ArgumentException($"{caller}: there are {Shapes.Count(names.Count, "class name")}; it needs two, for 0 and for 1.");

        var counts = new int[2, 2];
        for (var j = 0; j < Y.ColumnCount; j++)
            counts[Y[0, j] > 0.5 ? 1 : 0, predictions[0, j] > 0.5 ? 1 : 0]++;
        var right = counts[0, 0] + counts[1, 1];

        int[][] rows = [[counts[0, 0], counts[0, 1]], [counts[1, 0], counts[1, 1]]];
        var labels = names.Select(Plot.Escaped).ToArray();
        object[] data =
        [
            new
            {
                type = "heatmap",
                x = labels,
                y = labels,
                z = rows,
                text = rows.Select((row, truth) => row.Select((count, answer) => $"{Shapes.Number(count)} {(truth == answer ? "✓" : "✗")}")),
                texttemplate = "%{text}",
                textfont = new { size = 26, color = Palette.Ink },
                colorscale = new object[] { new object[] { 0.0, Palette.Ground }, new object[] { 1.0, Palette.Sky } },
                zmin = 0,
                showscale = false,
                xgap = 3,
                ygap = 3,
            },
        ];
        var (xaxis, yaxis) = (Plot.Axis("answer"), Plot.Axis("label"));
        xaxis["type"] = yaxis["type"] = "category";
        xaxis["showgrid"] = yaxis["showgrid"] = false;
        yaxis["autorange"] = "reversed";
        var layout = Plot.Layout(xaxis, yaxis);
        layout["margin"] = new { l = 120, r = 30, t = 60, b = 60 };
        var alt = $"{right} of {Shapes.Count(Y.ColumnCount, "answer")} are right ({Percent(right / (double)Y.ColumnCount)}). Label {names[0]}: {counts[0, 0]} right, {counts[0, 1]} taken for {names[1]}. Label {names[1]}: {counts[1, 1]} right, {counts[1, 0]} taken for {names[0]}.";
        var table = Table.Of(["label", $"answer {names[0]}", $"answer {names[1]}"], [[names[0], counts[0, 0], counts[0, 1]], [names[1], counts[1, 0], counts[1, 1]]]);
        return Plot.Figure("Labels and answers", alt, data, layout, table);
    }
}
